package care.plumbline.platform;

/** The portal does not start as it is installed; the message says why and what to do, and is all the operator sees. */
public final class InstallationRefused extends RuntimeException {

    /** Refuses with these words. */
    public InstallationRefused(String message) {
        super(message);
    }
}
