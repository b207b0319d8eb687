package care.plumbline.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and checks events over their raw bytes: {@code t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">}. */
public final class GatewayEvents {

    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    private final byte[] secret;
    private final Clock clock;

    /** Events under this shared secret. */
    public GatewayEvents(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    /** The signature header of a body, for who sends. */
    public String sign(byte[] body) {
        var seconds = clock.instant().getEpochSecond();
        return "t=" + seconds + ",v1=" + hmac(seconds, body);
    }

    /** Whether the body is as it was signed, within the last five minutes. */
    public boolean isGenuine(byte[] body, String signature) {
        try {
            var parts = signature.split(",", 2);
            var seconds = Long.parseLong(parts[0].replaceFirst("^t=", ""));
            var age = Duration.between(Instant.ofEpochSecond(seconds), clock.instant())
                    .abs();
            return age.compareTo(TOLERANCE) <= 0
                    && parts.length == 2
                    && MessageDigest.isEqual(
                            ("v1=" + hmac(seconds, body)).getBytes(StandardCharsets.UTF_8),
                            parts[1].getBytes(StandardCharsets.UTF_8));
        } catch (NumberFormatException | DateTimeException | ArithmeticException malformed) {
            return false;
        }
    }

    private String hmac(long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
