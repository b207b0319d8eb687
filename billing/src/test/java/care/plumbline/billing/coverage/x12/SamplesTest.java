package care.plumbline.billing.coverage.x12;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.BenefitView.Contact;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.Rejection;
import care.plumbline.billing.coverage.Rejection.Reason;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.Remaining.Left;
import care.plumbline.billing.money.Money;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fifteen answers of the billing specification, section 3.6, read as it says. */
class SamplesTest {

    /** Amounts with the segment they were read from; "-" is unknown or none. */
    @ParameterizedTest(name = "sample {0} {1}: {2}, {3}, copay {4}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "1  | IN  | OK               | HIGH   | 25.00@17        | -       | IND 0.00@19                    | IND 3650.00@21",
                "2  | IN  | OK               | HIGH   | 15.00@19        | -       | IND 500.00@27                  | IND 4800.00@30",
                "2  | OUT | OK               | HIGH   | 90.00@25        | -       | -                              | -",
                "3  | IN  | OK               | HIGH   | none            | 0.2@22  | IND 2140.50@19 FAM 4100.00@21  | IND 5140.50@24 FAM 9000.00@25",
                "3  | OUT | OK               | LOW    | missing@0       | -       | -                              | -",
                "4  | IN  | INACTIVE         | LOW    | none            | -       | -                              | -",
                "5  | IN  | REJECTED         | LOW    | none            | -       | -                              | -",
                "6  | IN  | OK               | HIGH   | 30.00@17        | -       | IND 250.00@19                  | IND 4000.00@24",
                "6  | OUT | OK               | HIGH   | none            | 0.4@20  | IND 3000.00@22                 | IND 12000.00@23",
                "7  | IN  | OK               | MEDIUM | 0.00@21         | -       | IND 0.00@23                    | -",
                "8  | IN  | OK               | LOW    | 20.00,50.00@17  | -       | IND 0.00@19                    | -",
                "9  | IN  | OK               | MEDIUM | 30.00@22 after  | -       | IND 60.00@25 FAM 900.00@27     | IND 2200.00@28 FAM 5000.00@29",
                "10 | IN  | OK               | HIGH   | 40.00@17        | -       | IND 0.00@18                    | IND 0.00@21",
                "11 | IN  | UNAVAILABLE      | LOW    | none            | -       | -                              | -",
                "12 | IN  | REJECTED         | LOW    | none            | -       | -                              | -",
                "13 | IN  | NOT_COVERED_HERE | HIGH   | 25.00@17        | -       | -                              | -",
                "14 | IN  | LIMIT_REACHED    | HIGH   | 3.00@16         | -       | -                              | -",
                "14 | OUT | LIMIT_REACHED    | HIGH   | 3.00@16         | -       | -                              | -",
                "15 | IN  | OK               | LOW    | missing@17      | -       | -                              | -"
            })
    void isReadAsTheSpecificationSays(
            int sample,
            Network side,
            EligibilityStatus status,
            Confidence confidence,
            String copay,
            String coinsurance,
            String deductible,
            String outOfPocket) {
        var view = Answers.read(Answers.sample(sample), side);

        assertThat(view.status()).isEqualTo(status);
        assertThat(view.confidence()).isEqualTo(confidence);
        assertThat(words(view.copay())).isEqualTo(copay);
        assertThat(words(view.coinsurance())).isEqualTo(coinsurance);
        assertThat(words(view.deductible())).isEqualTo(deductible);
        assertThat(words(view.outOfPocket())).isEqualTo(outOfPocket);
    }

    @ParameterizedTest(name = "sample {0}: {1} {2} at {3}")
    @CsvSource({
        "5,  SUBSCRIBER_NOT_FOUND, 75, 2100C, C",
        "11, PAYER_UNAVAILABLE,    42, 2000A, R",
        "12, BIRTH_DATE_MISMATCH,  71, 2100C, C"
    })
    void saysWhyAndWhereThePayerRefused(int sample, Reason reason, String code, String location, String followUp) {
        assertThat(Answers.read(Answers.sample(sample)).rejection())
                .isEqualTo(new Rejection(reason, code, location, followUp));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1,  SUMMIT SILVER HMO,      2026-01-01, -",
                "4,  HARBOR CLASSIC PPO,     2025-01-01, 2026-08-31",
                "9,  HARBOR FAMILY EPO,      2026-01-01, -",
                "14, EVERGREEN MEDICAID,     2026-01-01, -",
                "5,  -,                      -,          -"
            })
    void saysWhichPlanAndHowLong(
            int sample, @Nullable String name, @Nullable LocalDate begins, @Nullable LocalDate ends) {
        var view = Answers.read(Answers.sample(sample));

        assertThat(view.planName()).isEqualTo(name);
        assertThat(view.planBegins()).isEqualTo(begins);
        assertThat(view.planEnds()).isEqualTo(ends);
    }

    @Test
    void theSmallerOfBothDeductiblesIsWhatCounts() {
        assertThat(Answers.read(Answers.sample(9)).deductible().least())
                .contains(new Left(Money.usd(6000), Confidence.HIGH, 25));
    }

    @Test
    void saysWhoCoversSuchVisitsInstead() {
        assertThat(Answers.read(Answers.sample(13)).contacts())
                .containsExactly(new Contact("BRIGHTCALL VIRTUAL CARE", "8005550123"));
        assertThat(Answers.read(Answers.sample(1)).contacts()).isEmpty();
    }

    @Test
    void keepsEverySegmentWithItsNumberAndText() {
        var answer = AnswerReader.read(Answers.bytes(Answers.sample(1)));

        assertThat(answer.segments()).hasSize(22);
        assertThat(answer.segments()).extracting(Segment::number).startsWith(1, 2, 3);
        assertThat(answer.segments().getFirst().text()).isEqualTo("ST*271*1001*005010X279A1");
        assertThat(answer.segments().get(16).text()).isEqualTo("EB*B*IND*98***27*25*****Y");
        assertThat(answer.segments().getLast().text()).isEqualTo("SE*22*1001");
    }

    @Test
    void keepsBelowABenefitWhatBelongsToIt() {
        var patient = AnswerReader.read(Answers.bytes(Answers.sample(13))).patient();

        assertThat(patient.benefits()).hasSize(5);
        assertThat(patient.benefits().get(3).details())
                .extracting(Segment::text)
                .containsExactly("MSG*TELEMEDICINE COVERED ONLY THROUGH PLAN VENDOR", "III*ZZ*02", "III*ZZ*10");
        assertThat(patient.benefits().getLast().details())
                .extracting(Segment::tag)
                .containsExactly("LS", "NM1", "PER", "LE");
    }

    private static String words(Copay copay) {
        return switch (copay) {
            case Copay.None _ -> "none";
            case Copay.AmountMissing missing -> "missing@" + missing.segment();
            case Copay.Exactly exactly ->
                exactly.amount().amount() + "@" + exactly.segment() + (exactly.afterDeductible() ? " after" : "");
            case Copay.OneOf oneOf ->
                oneOf.amounts().stream()
                                .map(amount -> amount.amount().toString())
                                .collect(Collectors.joining(","))
                        + "@"
                        + oneOf.segment();
        };
    }

    private static String words(BenefitView.@Nullable Coinsurance coinsurance) {
        return coinsurance == null
                ? "-"
                : "0" + coinsurance.share().toString().replaceFirst("^0", "") + "@" + coinsurance.segment();
    }

    private static String words(Remaining remaining) {
        var words = words("IND", remaining.individual()) + words(" FAM", remaining.family());
        return words.isEmpty() ? "-" : words.strip();
    }

    private static String words(String level, @Nullable Left left) {
        return left == null ? "" : level + " " + left.amount().amount() + "@" + left.segment();
    }
}
