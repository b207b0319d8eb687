package care.plumbline.domain.shared;

/** Why a command with a client-made key was not carried out. */
public abstract sealed class CommandRefused extends Refusal {

    private CommandRefused() {}

    /** The key was already used for another request. */
    public static final class KeyReused extends CommandRefused {}
}
