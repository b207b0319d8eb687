package care.plumbline.domain.account;

/** Turns a password into what may be stored; slow on purpose and bounded in how many run at once. */
public interface PasswordHasher {

    /** The hash, with its parameters. */
    String hash(String password);
}
