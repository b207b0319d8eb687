package care.plumbline.domain.account;

import java.text.Normalizer;
import java.util.Locale;

/** What a password must be: long, and nothing else (NIST SP 800-63B-4 section 3.1.1; ASVS 5.0 6.2.1 and 6.2.5). */
public final class PasswordPolicy {

    /** The shortest password of an account without a second factor. */
    public static final int MIN = 15;

    /** The longest password taken. */
    public static final int MAX = 128;

    private PasswordPolicy() {}

    /**
     * The password in its normal form (NFC), so that the same characters typed on two keyboards match.
     *
     * @throws RegistrationRefused.PasswordTooShort or TooLong, or TooPlain when little is left beside the address
     */
    public static String check(String password, String email) {
        var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        var length = normal.codePointCount(0, normal.length());
        if (length < MIN) {
            throw new RegistrationRefused.PasswordTooShort(MIN);
        }
        if (length > MAX) {
            throw new RegistrationRefused.PasswordTooLong(MAX);
        }
        var name = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
        var rest = name.isEmpty() ? normal : normal.toLowerCase(Locale.ROOT).replace(name, "");
        if (rest.codePoints().distinct().count() < 5) {
            throw new RegistrationRefused.PasswordTooPlain();
        }
        return normal;
    }
}
