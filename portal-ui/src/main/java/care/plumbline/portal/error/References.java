package care.plumbline.portal.error;

import java.security.SecureRandom;

/** Short references that tie what a person saw to a line of the log. */
public final class References {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /** A new one, such as {@code K7QM2X}. */
    public static String next() {
        var text = new StringBuilder();
        for (var position = 0; position < 6; position++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
