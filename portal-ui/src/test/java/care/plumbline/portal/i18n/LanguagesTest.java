package care.plumbline.portal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "en, en",
        "en-US, en",
        "en-GB, en",
        "es, es",
        "es-MX, es",
        "es-419, es",
        "fr, en",
        "fr-CA es-US, es",
        "de fr it, en",
        "zh-Hans-CN es, es",
        "und, en",
        "pt-BR en es, en"
    })
    void theFirstLanguageThatWeSpeakIsTaken(String wanted, String code) {
        var locales =
                Arrays.stream(wanted.split(" ")).map(Locale::forLanguageTag).toList();

        assertThat(Languages.best(locales).toLanguageTag()).isEqualTo(code);
    }

    @Test
    void whoAsksForNothingReadsEnglish() {
        assertThat(Languages.best(List.of())).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.code(Locale.ROOT)).isEqualTo("en");
    }

    @Test
    void theServersOwnLanguageIsNotAsked() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("es", "MX"));

            assertThat(Languages.best(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theOtherLanguageIsTheOtherOne() {
        assertThat(Languages.other(Locale.US)).isEqualTo(Languages.SPANISH);
        assertThat(Languages.other(Locale.of("es", "US"))).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.other(Locale.FRENCH)).isEqualTo(Languages.SPANISH);
    }

    @Test
    void englishComesFirst() {
        assertThat(Languages.all()).containsExactly(Languages.ENGLISH, Languages.SPANISH);
    }
}
