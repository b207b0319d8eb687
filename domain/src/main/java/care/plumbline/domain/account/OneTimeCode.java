package care.plumbline.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Six digits sent by mail; only a hash bound to the registration is stored. */
final class OneTimeCode {

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    static String next() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    static byte[] hash(UUID registration, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((registration + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
