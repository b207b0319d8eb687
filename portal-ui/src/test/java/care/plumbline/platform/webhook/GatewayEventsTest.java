package care.plumbline.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T20:20:00Z");
    private static final byte[] SECRET = "a secret of the test, 32 bytes..".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BODY = bytes("{\"id\": \"1\", \"session\": \"abc\"}");

    private final GatewayEvents events = at(NOW);

    @Test
    void whatWasSignedIsGenuine() {
        assertThat(events.isGenuine(BODY, events.sign(BODY))).isTrue();
        assertThat(events.isGenuine(new byte[0], events.sign(new byte[0]))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"1\", \"session\": \"abd\"}",
                "{\"id\": \"1\", \"session\": \"abc\"} ",
                "{\"id\":\"1\",\"session\":\"abc\"}",
                ""
            })
    void aTamperedBodyIsNot(String body) {
        assertThat(events.isGenuine(bytes(body), events.sign(BODY))).isFalse();
    }

    @Test
    void theTimeIsPartOfWhatIsSigned() {
        var signature = events.sign(BODY);
        var later = signature.replace("t=" + NOW.getEpochSecond(), "t=" + (NOW.getEpochSecond() + 1));

        assertThat(events.isGenuine(BODY, later)).isFalse();
    }

    @Test
    void anotherSecretIsNotOurs() {
        var other = new GatewayEvents("another secret".getBytes(StandardCharsets.UTF_8), fixed(NOW));

        assertThat(events.isGenuine(BODY, other.sign(BODY))).isFalse();
    }

    @ParameterizedTest(name = "{0} seconds apart: {1}")
    @CsvSource({"0, true", "299, true", "300, true", "301, false", "-300, true", "-301, false", "86400, false"})
    void anEventIsTakenForFiveMinutes(long seconds, boolean genuine) {
        var signature = events.sign(BODY);

        assertThat(at(NOW.plus(Duration.ofSeconds(seconds))).isGenuine(BODY, signature))
                .isEqualTo(genuine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "t=",
                "t=,v1=",
                "t=abc,v1=00",
                "v1=00",
                "v1=00,t=1764102000",
                "t=1795724400",
                "t=1795724400,",
                "t=1795724400,v1=",
                "t=1795724400,v0=00",
                "t=99999999999999999999,v1=00",
                "t=9223372036854775807,v1=00",
                "t=-9223372036854775808,v1=00",
                "💳"
            })
    void aMalformedSignatureIsRefusedWithoutAFailure(String signature) {
        assertThat(events.isGenuine(BODY, signature)).isFalse();
    }

    @Test
    void aSignatureWithMoreBehindItIsRefused() {
        assertThat(events.isGenuine(BODY, events.sign(BODY) + ",v1=00")).isFalse();
        assertThat(events.isGenuine(BODY, events.sign(BODY) + "0")).isFalse();
    }

    @Test
    void changingTheSecretAfterwardsChangesNothing() {
        var secret = SECRET.clone();
        var ours = new GatewayEvents(secret, fixed(NOW));
        secret[0]++;

        assertThat(events.isGenuine(BODY, ours.sign(BODY))).isTrue();
    }

    private static GatewayEvents at(Instant instant) {
        return new GatewayEvents(SECRET, fixed(instant));
    }

    private static Clock fixed(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
