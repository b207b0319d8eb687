package care.plumbline.billing.coverage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.PayerUnavailableException;
import care.plumbline.billing.coverage.Rejection.Reason;
import care.plumbline.billing.coverage.simulator.SimulatorSwitches.Fault;
import care.plumbline.billing.coverage.x12.AnswerReader;
import care.plumbline.billing.coverage.x12.BenefitReader;
import care.plumbline.billing.coverage.x12.EligibilityAnswer;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Person;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Sex;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Subscriber;
import care.plumbline.billing.coverage.x12.Inquiries;
import care.plumbline.billing.coverage.x12.Segment;
import care.plumbline.billing.coverage.x12.X12Refused;
import care.plumbline.billing.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPayersTest {

    private final List<Duration> pauses = new ArrayList<>();
    private SimulatorSwitches switches = SimulatorSwitches.OFF;
    private final SimulatedPayers payers = new SimulatedPayers(() -> switches, pauses::add);

    @ParameterizedTest(name = "{0} is answered by sample {1}")
    @CsvSource({
        "SHP100200300, 1",
        "SHP100200301, 2",
        "HM55667788,   3",
        "HM55667799,   4",
        "SHP999999999, 5",
        "SHP100200306, 6",
        "EBT4400217,   7",
        "EBT4400218,   8",
        "HM77001122,   9",
        "SHP100200310, 10",
        "SHP100200311, 11",
        "HM55667712,   12",
        "EBT4400219,   13",
        "EMC0091823,   14",
        "HM55667815,   15"
    })
    void aMemberIsAnsweredAsItsSampleDoes(String memberId, int sample) {
        for (var visit : List.of(LocalDate.of(2026, 11, 9), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 2, 29))) {
            for (var side : Network.values()) {
                var expected = costs(read(sample(sample), side, LocalDate.of(2026, 11, 9)));

                assertThat(costs(read(answer(inquiry(memberId, visit)), side, visit)))
                        .as(visit + " " + side)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theAnswerIsOnThePersonWhoAsked() {
        var answer = answer(inquiry("EBT4400217", LocalDate.of(2026, 11, 9)));

        assertThat(texts(answer))
                .contains(
                        "BHT*0022*11*TP0002*20261105*1014",
                        "NM1*PR*2*SUMMIT HEALTH PLAN*****PI*90001",
                        "NM1*1P*2*OPEN TELEHEALTH GROUP*****XX*1234567893",
                        "TRN*2*TP0002*9900000001",
                        "NM1*IL*1*MULLER*ANA****MI*EBT4400217",
                        "DMG*D8*19900102*F",
                        "DTP*346*D8*20260101")
                .noneMatch(text -> text.contains("SANTOS") || text.contains("MAIN ST"));
    }

    @Test
    void aDependentIsAnsweredInALevelOfItsOwn() {
        var answer = answer(Inquiries.ofDependent("SHP100200300"));

        assertThat(texts(answer))
                .contains("NM1*IL*1*BAKER*SUSAN****MI*SHP100200300", "NM1*03*1*BAKER*THEO", "INS*N*19", "HL*4*3*23*0");
        assertThat(read(answer, Network.IN, LocalDate.of(2026, 11, 9)).copay())
                .isInstanceOfSatisfying(
                        Copay.Exactly.class, copay -> assertThat(copay.amount()).isEqualTo(Money.usd(2500)));
    }

    @ParameterizedTest(name = "a visit on {0}: from {1} to {2}")
    @CsvSource({
        "2026-11-09, 2025-01-01, 2026-08-31",
        "2027-02-03, 2025-01-01, 2026-08-31",
        "2027-08-31, 2025-01-01, 2026-08-31",
        "2027-09-01, 2026-01-01, 2027-08-31"
    })
    void aPlanThatHasEndedEndedBeforeTheVisit(LocalDate visit, LocalDate begins, LocalDate ends) {
        var view = read(answer(inquiry("HM55667799", visit)), Network.IN, visit);

        assertThat(view.status()).isEqualTo(EligibilityStatus.INACTIVE);
        assertThat(view.planBegins()).isEqualTo(begins);
        assertThat(view.planEnds()).isEqualTo(ends);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shp100200300", "SHP 100 200 300", "SHP-100200300"})
    void spacesAndSmallLettersDoNotMatter(String memberId) {
        assertThat(view(memberId).status()).isEqualTo(EligibilityStatus.OK);
    }

    @Test
    void anUnknownMemberIsNotFound() {
        var view = view("NOBODY42");

        assertThat(view.status()).isEqualTo(EligibilityStatus.REJECTED);
        assertThat(view.rejection().reason()).isEqualTo(Reason.SUBSCRIBER_NOT_FOUND);
    }

    @Test
    void aPayerThatIsDownSaysSo() {
        switches = new SimulatorSwitches(Duration.ZERO, Fault.AAA42);

        assertThat(view("SHP100200300").status()).isEqualTo(EligibilityStatus.UNAVAILABLE);
    }

    @Test
    void noAnswerIsAnException() {
        switches = new SimulatorSwitches(Duration.ofSeconds(2), Fault.NO_ANSWER);

        assertThatExceptionOfType(PayerUnavailableException.class).isThrownBy(() -> view("SHP100200300"));
        assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        switches = new SimulatorSwitches(Duration.ZERO, Fault.GARBAGE);
        assertThatExceptionOfType(X12Refused.NotX12.class).isThrownBy(() -> view("SHP100200300"));

        switches = new SimulatorSwitches(Duration.ZERO, Fault.TRUNCATED);
        assertThatExceptionOfType(X12Refused.Truncated.class).isThrownBy(() -> view("SHP100200300"));
    }

    @Test
    void theSwitchesAreLookedAtForEveryInquiry() {
        assertThat(view("SHP100200300").status()).isEqualTo(EligibilityStatus.OK);

        switches = new SimulatorSwitches(Duration.ofSeconds(3), Fault.NONE);
        assertThat(view("SHP100200300").status()).isEqualTo(EligibilityStatus.OK);
        assertThat(pauses).containsExactly(Duration.ZERO, Duration.ofSeconds(3));
    }

    @Test
    void nobodyWaitsLongerThanTheClientDoes() {
        switches = new SimulatorSwitches(Duration.ofMinutes(5), Fault.NONE);

        assertThatExceptionOfType(PayerUnavailableException.class).isThrownBy(() -> view("SHP100200300"));
        assertThat(pauses).containsExactly(SimulatedPayers.ANSWER_TIMEOUT);
    }

    @Test
    void aDelayIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SimulatorSwitches(Duration.ofMillis(-1), Fault.NONE));
    }

    private BenefitView view(String memberId) {
        var visit = LocalDate.of(2026, 11, 9);
        return read(answer(inquiry(memberId, visit)), Network.IN, visit);
    }

    private EligibilityAnswer answer(EligibilityInquiry inquiry) {
        return AnswerReader.read(payers.ask(inquiry), inquiry.trace());
    }

    private static EligibilityAnswer sample(int number) {
        try (var files = Files.newDirectoryStream(
                Path.of("src/main/resources/coverage/samples"), "271-%02d-*".formatted(number))) {
            return AnswerReader.read(Files.readAllBytes(files.iterator().next()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EligibilityInquiry inquiry(String memberId, LocalDate visit) {
        var person = new Person("Müller", "Ana", LocalDate.of(1990, 1, 2), Sex.FEMALE);
        return Inquiries.of(new Subscriber(memberId, person), visit);
    }

    private static BenefitView read(EligibilityAnswer answer, Network side, LocalDate visit) {
        return new BenefitReader().read(answer, side, "98", visit);
    }

    private static List<String> texts(EligibilityAnswer answer) {
        return answer.segments().stream().map(Segment::text).toList();
    }

    /** What a view says without the places it was read from and the days, which differ. */
    private static String costs(BenefitView view) {
        return String.join(
                        " ",
                        view.status().name(),
                        view.confidence().name(),
                        view.copay().toString(),
                        String.valueOf(view.coinsurance()),
                        view.deductible().toString(),
                        view.outOfPocket().toString(),
                        String.valueOf(view.rejection()),
                        String.valueOf(view.planName()),
                        view.contacts().toString())
                .replaceAll("segment=\\d+", "segment");
    }
}
