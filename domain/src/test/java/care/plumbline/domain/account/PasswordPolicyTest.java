package care.plumbline.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final String EMAIL = "pat.rivera@example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fifteen letters",
                "onlylowercaseletters",
                "123456789012345",
                "correct horse battery staple",
                "contraseña con eñe",
                "密码密码很长的一个句子就可以了吧",
                "  spaces count too  "
            })
    void longIsEnough(String password) {
        assertThat(PasswordPolicy.check(password, EMAIL)).isEqualTo(password);
    }

    @Test
    void fourteenCharactersAreTooFew() {
        assertThatExceptionOfType(RegistrationRefused.PasswordTooShort.class)
                .isThrownBy(() -> PasswordPolicy.check("fourteen chars", EMAIL))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly(15));
        assertThatExceptionOfType(RegistrationRefused.PasswordTooShort.class)
                .isThrownBy(() -> PasswordPolicy.check("", EMAIL));
    }

    @Test
    void oneHundredTwentyEightCharactersAreTheMost() {
        var longest = "abcdefgh".repeat(16);

        assertThat(PasswordPolicy.check(longest, EMAIL)).hasSize(128);
        assertThatExceptionOfType(RegistrationRefused.PasswordTooLong.class)
                .isThrownBy(() -> PasswordPolicy.check(longest + "i", EMAIL))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly(128));
    }

    @Test
    void aCharacterIsWhatAPersonTypedNotItsBytes() {
        var fifteen = "🐎🔋📎✅🌊".repeat(3);

        assertThat(PasswordPolicy.check(fifteen, EMAIL)).isEqualTo(fifteen);
        assertThatExceptionOfType(RegistrationRefused.PasswordTooShort.class)
                .isThrownBy(() -> PasswordPolicy.check("🐎🔋📎✅🌊".repeat(2), EMAIL));
    }

    @Test
    void theSameCharactersTypedOnTwoKeyboardsMatch() {
        var composed = "contrase\u00f1a larga";
        var decomposed = "contrasen\u0303a larga";

        assertThat(PasswordPolicy.check(decomposed, EMAIL)).isEqualTo(PasswordPolicy.check(composed, EMAIL));
    }

    @Test
    void accentsTypedApartDoNotMakeAShortPasswordLong() {
        assertThatExceptionOfType(RegistrationRefused.PasswordTooShort.class)
                .isThrownBy(() -> PasswordPolicy.check("e\u0301".repeat(14), EMAIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "abababababababab",
                "123412341234123412",
                "pat.riverapat.rivera",
                "PAT.RIVERA pat.rivera 1",
                "Pat.Rivera-Pat.Rivera"
            })
    void fewDifferentCharactersOrTheAddressAgainAreTooPlain(String password) {
        assertThatExceptionOfType(RegistrationRefused.PasswordTooPlain.class)
                .isThrownBy(() -> PasswordPolicy.check(password, EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address at all", "@example.org"})
    void anAddressWithoutANameTakesNothingAway(String email) {
        assertThat(PasswordPolicy.check("fifteen letters", email)).isEqualTo("fifteen letters");
    }
}
