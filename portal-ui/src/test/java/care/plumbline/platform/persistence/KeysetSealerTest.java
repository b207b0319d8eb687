package care.plumbline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import care.plumbline.domain.shared.Sealer.Place;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetSealerTest {

    private static final UUID ROW = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID OTHER_ROW = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final Place NOTE = new Place("care.visit_note", "body", ROW);
    private static final String TEXT = "Pain since Monday; worse when sitting.";

    private final Sealer sealer = freshSealer();

    @ParameterizedTest
    @ValueSource(strings = {"", "a", TEXT, "Dolor desde el lunes, ¿mejora al caminar? 🐎"})
    void opensWhereItWasSealed(String text) {
        assertThat(sealer.open(sealer.seal(text, NOTE), NOTE)).isEqualTo(text);
    }

    @Test
    void aLongTextIsSealedWhole() {
        var text = "n".repeat(1_000_000);

        assertThat(sealer.open(sealer.seal(text, NOTE), NOTE)).isEqualTo(text);
    }

    static Stream<Place> otherPlaces() {
        return Stream.of(
                new Place("care.visit_note", "body", OTHER_ROW),
                new Place("care.visit_note", "addendum", ROW),
                new Place("care.treatment_plan", "body", ROW));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void doesNotOpenAnywhereElse(Place elsewhere) {
        var sealed = sealer.seal(TEXT, NOTE);

        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, elsewhere));
    }

    @Test
    void doesNotOpenWithAnotherKeyset() {
        var sealed = sealer.seal(TEXT, NOTE);

        assertThatIllegalStateException().isThrownBy(() -> freshSealer().open(sealed, NOTE));
    }

    @Test
    void doesNotOpenWhenAnyByteWasChanged() {
        var bytes = sealer.seal("short", NOTE).bytes();

        assertThat(IntStream.range(0, bytes.length)).allSatisfy(position -> {
            var changed = bytes.clone();
            changed[position] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> sealer.open(new Sealed(changed), NOTE));
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> sealer.open(new Sealed(Arrays.copyOf(bytes, bytes.length - 1)), NOTE));
        assertThatIllegalStateException().isThrownBy(() -> sealer.open(new Sealed(new byte[0]), NOTE));
    }

    @Test
    void theSameTextLooksDifferentEveryTimeAndNeverLikeItself() {
        var first = sealer.seal(TEXT, NOTE);

        assertThat(sealer.seal(TEXT, NOTE)).isNotEqualTo(first);
        assertThat(new String(first.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Monday");
    }

    @Test
    void neitherAFailureNorTheValueItselfSaysWhatWasSealed() {
        var sealed = sealer.seal(TEXT, NOTE);

        assertThat(sealed).hasToString("Sealed");
        assertThatIllegalStateException()
                .isThrownBy(() -> freshSealer().open(sealed, NOTE))
                .withMessageContaining("care.visit_note")
                .withMessageNotContaining("Monday")
                .withMessageNotContaining(ROW.toString());
    }

    private static Sealer freshSealer() {
        try {
            AeadConfig.register();
            return new KeysetSealer(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
