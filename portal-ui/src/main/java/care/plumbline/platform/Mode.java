package care.plumbline.platform;

/** What the installation is for. */
public enum Mode {
    /** Trying it out: demo clinic, sandbox bank, demo mailbox, draft protocol. */
    DEMO,
    /** Real people; refuses to start with any demo part. */
    PRODUCTION
}
