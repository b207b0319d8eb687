package care.plumbline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.plumbline.domain.account.RegistrationRefused;
import care.plumbline.domain.people.PersonalDetailsRefused;
import care.plumbline.domain.plan.PlanRefused;
import care.plumbline.domain.scheduling.BookingRefused;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new BookingRefused.TimeTaken(), "refusal.booking.time-taken"),
                Arguments.of(new CommandRefused.KeyReused(), "refusal.command.key-reused"),
                Arguments.of(
                        new PersonalDetailsRefused.BirthDateOutOfRange(),
                        "refusal.personal-details.birth-date-out-of-range"),
                Arguments.of(new RegistrationRefused.NotAnAddress(), "refusal.registration.not-an-address"),
                Arguments.of(new PlanRefused.Contraindicated("Ibuprofen"), "refusal.plan.contraindicated"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theKeyOfItsSentenceIsReadOffTheNames(Refusal refusal, String key) {
        assertThat(refusal.messageKey()).isEqualTo(key);
    }

    @Test
    void theTechnicalMessageIsTheKeyAndNothingOfThePerson() {
        assertThat(new PersonalDetailsRefused.StateNotServed("TX"))
                .hasMessage("refusal.personal-details.state-not-served");
    }

    @Test
    void theValuesOfTheSentenceAreKeptInOrderAndForGood() {
        var refusal = new RegistrationRefused.PasswordTooShort(15);

        assertThat(refusal.arguments()).containsExactly(15);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> refusal.arguments().add("more"));
    }

    @Test
    void anExpectedNoCostsNoStackTrace() {
        assertThat(new BookingRefused.TimeTaken().getStackTrace()).isEmpty();
    }
}
