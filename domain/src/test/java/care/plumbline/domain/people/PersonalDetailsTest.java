package care.plumbline.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailsTest {

    private static final LocalDate BIRTH = LocalDate.of(1986, 4, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5125550142",
                "512-555-0142",
                "(512) 555-0142",
                "512.555.0142",
                " 512 555 0142 ",
                "+1 512 555 0142",
                "1-512-555-0142",
                "+1 (512) 555‑0142"
            })
    void aPhoneNumberIsTakenHoweverItIsWritten(String written) {
        assertThat(PersonalDetails.isPhone(written)).isTrue();
        assertThat(withPhone(written).phone()).isEqualTo("5125550142");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "555-0142",
                "0125550142",
                "1125550142",
                "512555014",
                "51255501423",
                "+44 20 7946 0958",
                "512 555 0142 ext. 5",
                "٥١٢٥٥٥٠١٤٢",
                "none"
            })
    void whatIsNoUsNumberIsRefused(String written) {
        assertThat(PersonalDetails.isPhone(written)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> withPhone(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", "  Anna ", "Ñandú", "O'Neill-Smith", "李", "Nguyễn Thị Minh Khai"})
    void namesOfEveryScriptAreTakenWithoutTheSpacesAround(String name) {
        assertThat(withNames(name, name).givenName()).isEqualTo(name.strip());
        assertThat(withNames(name, name).familyName()).isEqualTo(name.strip());
    }

    @Test
    void namesUpToTheLimitAreTaken() {
        var longest = "n".repeat(PersonalDetails.MAX_NAME);

        assertThat(withNames(longest, longest).givenName()).hasSize(100);
        assertThat(withNames(" " + longest + " ", longest).givenName()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000})
    void longerNamesAreRefusedWithoutRepeatingThem(int length) {
        var name = "n".repeat(length);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> withNames(name, "Rivera"))
                .withMessageNotContaining("nn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withNames("Pat", name))
                .withMessageNotContaining("nn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void aNameIsNotLeftOut(String nothing) {
        assertThatIllegalArgumentException().isThrownBy(() -> withNames(nothing, "Rivera"));
        assertThatIllegalArgumentException().isThrownBy(() -> withNames("Pat", nothing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "tx", "TEX", "T1", " TX"})
    void aStateIsTwoCapitalLetters(String state) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalDetails("Pat", "Rivera", BIRTH, state, "5125550142"));
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "1986-04-12, 2026-04-11, 39",
        "1986-04-12, 2026-04-12, 40",
        "1986-04-12, 2026-04-13, 40",
        "2008-11-25, 2026-11-24, 17",
        "2008-11-25, 2026-11-25, 18",
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        "2008-02-29, 2028-02-28, 19",
        "2008-02-29, 2028-02-29, 20",
        "2007-12-31, 2026-01-01, 18",
        "1906-11-25, 2026-11-25, 120",
        "2026-11-25, 2026-11-25, 0"
    })
    void somebodyIsAYearOlderOnTheirBirthday(LocalDate birth, LocalDate on, int age) {
        var details = new PersonalDetails("Pat", "Rivera", birth, "TX", "5125550142");

        assertThat(details.ageOn(on)).isEqualTo(age);
    }

    private static PersonalDetails withPhone(String phone) {
        return new PersonalDetails("Pat", "Rivera", BIRTH, "TX", phone);
    }

    private static PersonalDetails withNames(String given, String family) {
        return new PersonalDetails(given, family, BIRTH, "TX", "5125550142");
    }
}
