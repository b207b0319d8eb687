package care.plumbline.billing.coverage.x12;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.BenefitView.Coinsurance;
import care.plumbline.billing.coverage.BenefitView.Contact;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.Rejection.Reason;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.Remaining.Left;
import care.plumbline.billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of the billing specification, section 3.5, that no sample takes. */
class BenefitReaderTest {

    private static final String ACTIVE = "EB*1**98";

    @ParameterizedTest(name = "AAA {0} in {1}: {2}, {3}")
    @CsvSource({
        "42, 2000A, UNAVAILABLE, PAYER_UNAVAILABLE",
        "80, 2000A, UNAVAILABLE, PAYER_UNAVAILABLE",
        "T4, 2000A, UNAVAILABLE, PAYER_UNAVAILABLE",
        "42, 2100A, UNAVAILABLE, PAYER_UNAVAILABLE",
        "42, 2100C, UNAVAILABLE, PAYER_UNAVAILABLE",
        "T4, 2100B, REJECTED, OTHER",
        "04, 2000A, REJECTED, CONFIG_ERROR",
        "41, 2100B, REJECTED, CONFIG_ERROR",
        "79, 2100A, REJECTED, CONFIG_ERROR",
        "43, 2100B, REJECTED, PROVIDER_NOT_ENROLLED",
        "44, 2100B, REJECTED, PROVIDER_NOT_ENROLLED",
        "45, 2100B, REJECTED, PROVIDER_NOT_ENROLLED",
        "50, 2100B, REJECTED, PROVIDER_NOT_ENROLLED",
        "51, 2100B, REJECTED, PROVIDER_NOT_ENROLLED",
        "58, 2100C, REJECTED, DATE_NOT_ACCEPTED",
        "60, 2100C, REJECTED, DATE_NOT_ACCEPTED",
        "61, 2100C, REJECTED, DATE_NOT_ACCEPTED",
        "62, 2100C, REJECTED, DATE_NOT_ACCEPTED",
        "63, 2100C, REJECTED, DATE_NOT_ACCEPTED",
        "71, 2100C, REJECTED, BIRTH_DATE_MISMATCH",
        "72, 2100C, REJECTED, MEMBER_ID_MISSING",
        "73, 2100C, REJECTED, NAME_MISMATCH",
        "75, 2100C, REJECTED, SUBSCRIBER_NOT_FOUND",
        "76, 2100C, REJECTED, DUPLICATE_ID",
        "64, 2100D, REJECTED, DEPENDENT_NOT_FOUND",
        "65, 2100D, REJECTED, DEPENDENT_NOT_FOUND",
        "66, 2100D, REJECTED, DEPENDENT_NOT_FOUND",
        "67, 2100D, REJECTED, DEPENDENT_NOT_FOUND",
        "68, 2100D, REJECTED, DEPENDENT_NOT_FOUND",
        "77, 2100D, REJECTED, DEPENDENT_NOT_FOUND",
        "15, 2110, REJECTED, SERVICE_TYPE_NOT_SUPPORTED",
        "33, 2110, REJECTED, SERVICE_TYPE_NOT_SUPPORTED",
        "52, 2110, REJECTED, SERVICE_TYPE_NOT_SUPPORTED",
        "57, 2110, REJECTED, SERVICE_TYPE_NOT_SUPPORTED",
        "69, 2110, REJECTED, SERVICE_TYPE_NOT_SUPPORTED",
        "70, 2110, REJECTED, SERVICE_TYPE_NOT_SUPPORTED",
        "15, 2100C, REJECTED, OTHER",
        "XX, 2100C, REJECTED, OTHER"
    })
    void aRefusalOfThePayerSaysWhyAndWhere(String code, String location, EligibilityStatus status, Reason reason) {
        var rejected = Answers.read(refusedAt(location, "AAA*Y**%s*C".formatted(code)));

        assertThat(rejected.status()).isEqualTo(status);
        assertThat(rejected.rejection()).satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.location()).isEqualTo(location);
            assertThat(rejection.followUp()).isEqualTo("C");
        });
    }

    @Test
    void aRefusalBeatsBenefits() {
        assertThat(Answers.read(Answers.with("AAA*N**72*C", ACTIVE, "EB*B*IND*98***27*25*****Y"))
                        .status())
                .isEqualTo(EligibilityStatus.REJECTED);
    }

    @Test
    void anAnswerWithoutBenefitsSaysNothing() {
        assertThat(Answers.read(Answers.with("REF*6P*GRP7788"))).isEqualTo(BenefitView.of(EligibilityStatus.UNKNOWN));
    }

    @Test
    void benefitsOfAPlanThatNobodyCallsActiveAreNotReliedOn() {
        var view = Answers.read(Answers.with("EB*B*IND*98***27*25*****Y"));

        assertThat(view.status()).isEqualTo(EligibilityStatus.UNKNOWN);
        assertThat(view.confidence()).isEqualTo(Confidence.LOW);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DTP*346*D8*20260101, OK",
        "DTP*346*D8*20261109, OK",
        "DTP*346*D8*20261110, INACTIVE",
        "DTP*347*D8*20261109, OK",
        "DTP*347*D8*20261108, INACTIVE",
        "DTP*347*D8*99991231, OK",
        "DTP*356*D8*20270101, INACTIVE",
        "DTP*357*D8*20260831, INACTIVE",
        "DTP*291*D8*20261109, OK",
        "DTP*291*RD8*20260101-20261231, OK",
        "DTP*291*RD8*20250101-20251231, INACTIVE",
        "DTP*307*RD8*20250101-20251231, OK",
        "DTP*346*D8*20261345, OK"
    })
    void thePlanHoldsOnTheDayOfTheVisit(String date, EligibilityStatus status) {
        assertThat(Answers.read(Answers.with(date, ACTIVE)).status()).isEqualTo(status);
        assertThat(Answers.read(Answers.with(ACTIVE, date)).status()).isEqualTo(status);
    }

    @Test
    void aDateThatIsNoneMakesTheReadingDoubtful() {
        var view = Answers.read(Answers.with("DTP*347*D8*20269999", ACTIVE, "EB*B*IND*98***27*25*****Y"));

        assertThat(view.status()).isEqualTo(EligibilityStatus.OK);
        assertThat(view.confidence()).isEqualTo(Confidence.LOW);
        assertThat(view.planEnds()).isNull();
    }

    @Test
    void oneOfSeveralPlansThatHoldsIsEnough() {
        var view = Answers.read(Answers.with(
                "EB*1**30**OLD PLAN", "DTP*291*RD8*20250101-20251231", "EB*1**30**NEW PLAN", "DTP*346*D8*20260101"));

        assertThat(view.status()).isEqualTo(EligibilityStatus.OK);
        assertThat(view.planBegins()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(view.otherPayers()).containsExactly("NEW PLAN");
    }

    @Test
    void anActiveLineBeatsAnInactiveOne() {
        assertThat(Answers.read(Answers.with("EB*6**30**OLD", "EB*1**30**NEW")).status())
                .isEqualTo(EligibilityStatus.OK);
    }

    @ParameterizedTest(name = "we are {0} and the lines say {1} and {2}: {3}")
    @CsvSource({
        "IN,  Y, W, 30.00",
        "OUT, Y, W, 50.00",
        "IN,  W, Y, 50.00",
        "IN,  Y, N, 30.00",
        "OUT, Y, N, 50.00",
        "OUT, N, W, 30.00",
        "IN,  '', N, 30.00",
        "OUT, U, Y, 30.00",
        "IN,  Y, '', 30.00",
        "IN,  W, '', '30.00 or 50.00'",
        "IN,  Y, Y, '30.00 or 50.00'",
        "IN,  N, N, unknown"
    })
    void theOwnSideOfTheNetworkCounts(Network side, String first, String second, String expected) {
        var view = Answers.read(
                Answers.with(ACTIVE, "EB*B*IND*98***27*30*****" + first, "EB*B*IND*98***27*50*****" + second), side);

        assertThat(words(view.copay())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and then {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "III*ZZ*02              | III*ZZ*11                                | 30.00          | HIGH",
                "III*ZZ*10              | MSG*TELEHEALTH                           | 30.00          | HIGH",
                "MSG*TELEHEALTH         | REF*18*A                                 | 30.00          | MEDIUM",
                "MSG*E-VISIT            | REF*18*A                                 | 30.00          | MEDIUM",
                "MSG*OFFICE-VISIT       | REF*18*A                                 | 30.00 or 50.00 | LOW",
                "MSG*VIDEO VISIT        | MSG*VIRTUAL CARE                         | 30.00 or 50.00 | LOW",
                "REF*18*A               | MSG*EXCLUDES TELEHEALTH                  | 30.00          | HIGH",
                "REF*18*A               | MSG*ALL VISITS EXCEPT VIRTUAL            | 30.00          | HIGH",
                "REF*18*A               | MSG*NOT VALID FOR LABS. TELEHEALTH ONLY  | 50.00          | MEDIUM",
                "MSG*SPECIALIST         | MSG*PRIMARY CARE                         | 50.00          | MEDIUM",
                "MSG*SPECIALIST         | REF*18*A                                 | 50.00          | HIGH",
                "MSG*SPECIALIST         | MSG*SPECIALIST                           | 30.00 or 50.00 | LOW",
                "III*ZZ*11              | III*ZZ*22                                | 30.00          | LOW",
                "III*ZZ*21              | III*ZZ*22                                | 30.00 or 50.00 | LOW",
                "III*BK*11              | III*ZZ*22                                | 30.00          | HIGH"
            })
    void theLineThatFitsVideoVisitsBestIsRead(String first, String second, String copay, Confidence confidence) {
        var answer = AnswerReader.read(Answers.bytes(
                Answers.with(ACTIVE, "EB*B*IND*98***27*30*****Y", first, "EB*B*IND*98***27*50*****Y", second)));
        var view = new BenefitReader().read(answer, new Asked(Network.IN, "98", Answers.VISIT, Specialty.PRIMARY_CARE));

        assertThat(words(view.copay())).isEqualTo(copay);
        assertThat(view.confidence()).isEqualTo(confidence);
    }

    @Test
    void withoutTheDoctorsSpecialtyItsCopaysAreNotToldApart() {
        var answer = AnswerReader.read(Answers.bytes(Answers.with(
                ACTIVE,
                "EB*B*IND*98***27*30*****Y",
                "MSG*PRIMARY CARE",
                "EB*B*IND*98***27*50*****Y",
                "MSG*SPECIALIST")));

        assertThat(words(read(answer, Specialty.NOT_SAID).copay())).isEqualTo("30.00 or 50.00");
        assertThat(words(read(answer, Specialty.SPECIALIST).copay())).isEqualTo("50.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25.001", "25.5.0", "2E1", "-25", "ABC", "1234567890123456", "25,00"})
    void anAmountThatIsNoneIsUnknownAndNeverZero(String amount) {
        var view = Answers.read(Answers.with(ACTIVE, "EB*B*IND*98***27*%s*****Y".formatted(amount)));

        assertThat(view.copay()).isEqualTo(new Copay.AmountMissing(11));
        assertThat(view.confidence()).isEqualTo(Confidence.LOW);
    }

    @ParameterizedTest
    @CsvSource({"25, 2500", "25.5, 2550", "25.50, 2550", "25.500, 2550", "25., 2500", ".5, 50", "0, 0", "0.00, 0"})
    void amountsAreReadExactly(String amount, long cents) {
        assertThat(Answers.read(Answers.with(ACTIVE, "EB*B*IND*98***27*%s*****Y".formatted(amount)))
                        .copay())
                .isEqualTo(new Copay.Exactly(Money.usd(cents), false, 11));
    }

    @Test
    void aMissingAmountBesideAnotherLeavesTheReadingDoubtful() {
        var view = Answers.read(Answers.with(ACTIVE, "EB*B*IND*98***27*25*****Y", "EB*B*IND*98***27******Y"));

        assertThat(words(view.copay())).isEqualTo("25.00");
        assertThat(view.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void theSameAmountTwiceIsOneAmount() {
        var view = Answers.read(Answers.with(ACTIVE, "EB*B*IND*98***27*25*****Y", "EB*B*IND*98***27*25.00*****Y"));

        assertThat(words(view.copay())).isEqualTo("25.00");
        assertThat(view.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void aCopayOfTheWholePlanIsAHintOnly() {
        var hint = Answers.read(Answers.with(ACTIVE, "EB*B*IND*30***27*25*****Y"));

        assertThat(words(hint.copay())).isEqualTo("25.00");
        assertThat(hint.confidence()).isEqualTo(Confidence.LOW);
        assertThat(words(Answers.read(Answers.with(ACTIVE, "EB*B*IND*30***27*25*****Y", "EB*B*IND*98***27*40*****Y"))
                        .copay()))
                .isEqualTo("40.00");
    }

    @Test
    void anActivePlanThatSaysNothingOfCostsLeavesThemUnknown() {
        var view = Answers.read(Answers.with(ACTIVE, "EB*C*IND*30***29*0*****Y"));

        assertThat(view.copay()).isEqualTo(new Copay.AmountMissing(0));
        assertThat(view.confidence()).isEqualTo(Confidence.LOW);
    }

    @ParameterizedTest(name = "{0}: after the deductible {1}")
    @CsvSource({
        "COPAY APPLIES AFTER DEDUCTIBLE, true",
        "AFTER THE ANNUAL DEDUCTIBLE IS MET, true",
        "SUBJECT TO DEDUCTIBLE, true",
        "NOT SUBJECT TO DEDUCTIBLE, false",
        "DEDUCTIBLE DOES NOT APPLY. NO CHARGE AFTER DEDUCTIBLE, false",
        "DEDUCTIBLE WAIVED AFTER COPAY, false",
        "AFTER COPAY. DEDUCTIBLE IS SEPARATE, false",
        "SUBJECT TO USUAL AND CUSTOMARY CHARGES, false"
    })
    void aMessageMayPutTheDeductibleFirst(String message, boolean after) {
        var view = Answers.read(
                Answers.with(ACTIVE, "EB*B*IND*98***27*30*****Y", "MSG*" + message, "EB*C*IND*30***29*100*****Y"));

        assertThat(view.copay()).isEqualTo(new Copay.Exactly(Money.usd(3000), after, 11));
        assertThat(view.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void aCopayAfterAnUnknownDeductibleIsDoubtful() {
        assertThat(Answers.read(Answers.with(ACTIVE, "EB*B*IND*98***27*30*****Y", "MSG*AFTER DEDUCTIBLE"))
                        .confidence())
                .isEqualTo(Confidence.LOW);
    }

    @Test
    void aCopayBesideACoinsuranceIsLessSure() {
        var view = Answers.read(Answers.with(ACTIVE, "EB*B*IND*98***27*30*****Y", "EB*A*IND*98*****.2****Y"));

        assertThat(words(view.copay())).isEqualTo("30.00");
        assertThat(view.coinsurance()).isEqualTo(new Coinsurance(new BigDecimal(".2"), 12));
        assertThat(view.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @ParameterizedTest(name = "coinsurance {0}: {1}, {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                ".2, 0.2, HIGH",
                "0, 0, HIGH",
                "1, 1, HIGH",
                "20, -, LOW",
                "'', -, LOW",
                "1.01, -, LOW",
                "X, -, LOW"
            })
    void aCoinsuranceThatIsNoShareIsUnknownAndNeverNone(String percent, BigDecimal share, Confidence confidence) {
        var view = Answers.read(
                Answers.with(ACTIVE, "EB*A*IND*98*****%s****Y".formatted(percent), "EB*C*IND*30***29*100*****Y"));

        assertThat(view.confidence()).isEqualTo(confidence);
        if (share == null) {
            assertThat(view.coinsurance()).isNull();
            assertThat(view.copay()).isEqualTo(new Copay.AmountMissing(11));
        } else {
            assertThat(view.coinsurance().share()).isEqualByComparingTo(share);
            assertThat(view.copay()).isEqualTo(new Copay.None());
        }
    }

    @Test
    void ofSeveralCoinsurancesTheHighestIsTakenAndDoubted() {
        var view = Answers.read(Answers.with(
                ACTIVE, "EB*A*IND*98*****.2****Y", "EB*A*IND*98*****.4****Y", "EB*C*IND*30***29*100*****Y"));

        assertThat(view.coinsurance()).isEqualTo(new Coinsurance(new BigDecimal(".4"), 12));
        assertThat(view.confidence()).isEqualTo(Confidence.LOW);
    }

    @ParameterizedTest(name = "{0}: {1} left, {2}; the reading is {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "29=100 23=500 24=200   | 100.00 | HIGH   | HIGH",
                "23=500 24=200          | 300.00 | MEDIUM | MEDIUM",
                "22=500 24=200          | 300.00 | MEDIUM | MEDIUM",
                "25=500 24=200          | 300.00 | MEDIUM | MEDIUM",
                "23=500 24=700          | 0.00   | MEDIUM | MEDIUM",
                "23=500                 | 500.00 | LOW    | LOW",
                "29=X 23=500            | 500.00 | LOW    | LOW",
                "29= 23=500 24=100      | 400.00 | MEDIUM | MEDIUM",
                "24=200                 | -      | -      | LOW",
                "29=100 29=300          | 300.00 | LOW    | LOW",
                "32=100                 | -      | -      | LOW"
            })
    void whatIsLeftOfTheDeductibleIsSaidOrFollows(
            String amounts, String left, Confidence confidence, Confidence reading) {
        var deductibles = Stream.of(amounts.split(" "))
                .map(amount -> "EB*C*IND*30***%s*****Y".formatted(amount.replace('=', '*')));
        var view = Answers.read(Answers.with(Stream.concat(Stream.of(ACTIVE, "EB*A*IND*98*****.2****Y"), deductibles)
                .toArray(String[]::new)));

        assertThat(view.confidence()).isEqualTo(reading);
        if (left == null) {
            assertThat(view.deductible()).isEqualTo(Remaining.UNKNOWN);
        } else {
            assertThat(view.deductible().individual()).satisfies(individual -> {
                assertThat(individual.amount()).isEqualTo(Money.parse(left, Money.USD));
                assertThat(individual.confidence()).isEqualTo(confidence);
            });
        }
    }

    @Test
    void theDeductibleOfTheAskedTypeComesBeforeThatOfTheWholePlan() {
        var view = Answers.read(Answers.with(
                ACTIVE,
                "EB*C*IND*30***29*500*****Y",
                "EB*C*IND*98***29*100*****Y",
                "EB*C*FAM*30***29*900*****Y",
                "EB*C*IND*98***29*70*****N"));

        assertThat(view.deductible())
                .isEqualTo(new Remaining(
                        new Left(Money.usd(10_000), Confidence.HIGH, 12),
                        new Left(Money.usd(90_000), Confidence.HIGH, 13)));
    }

    @Test
    void theOwnSideOfTheNetworkCountsForDeductiblesToo() {
        var text = Answers.with(ACTIVE, "EB*C*IND*30***29*500*****W", "EB*C*IND*30***29*100*****Y");

        assertThat(Answers.read(text, Network.IN).deductible().individual())
                .isEqualTo(new Left(Money.usd(10_000), Confidence.HIGH, 12));
        assertThat(Answers.read(text, Network.OUT).deductible().individual())
                .isEqualTo(new Left(Money.usd(50_000), Confidence.HIGH, 11));
    }

    @ParameterizedTest(name = "{0} visits left of {1} in period {2}: {3}")
    @CsvSource({
        "0,  VS, 29, LIMIT_REACHED",
        "-1, VS, 29, LIMIT_REACHED",
        "1,  VS, 29, OK",
        "'', VS, 29, OK",
        "0,  VS, 23, OK",
        "0,  P6, 29, OK"
    })
    void aPlanMayHaveNoVisitsLeft(String left, String kind, String period, EligibilityStatus status) {
        assertThat(Answers.read(Answers.with(ACTIVE, "EB*F*IND*98***%s***%s*%s**Y".formatted(period, kind, left)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aLimitOfOtherPlacesIsNotOurs() {
        assertThat(Answers.read(Answers.with(ACTIVE, "EB*F*IND*98***29***VS*0**Y", "III*ZZ*11"))
                        .status())
                .isEqualTo(EligibilityStatus.OK);
    }

    @Test
    void copayOfALineThatDoesNotCoverVideoVisitsIsNotTheirs() {
        var view = Answers.read(Answers.with(
                ACTIVE, "EB*B*IND*98***27*25*****Y", "MSG*TELEHEALTH NOT COVERED", "EB*B*IND*98***27*40*****Y"));

        assertThat(view.copay())
                .isInstanceOfSatisfying(
                        Copay.Exactly.class, copay -> assertThat(copay.amount()).isEqualTo(Money.usd(4_000)));
    }

    @Test
    void notCoveredForVideoVisitsIsCoveredElsewhere() {
        var view = Answers.read(Answers.with(
                ACTIVE, "EB*I**98*********Y", "MSG*TELEMEDICINE NOT COVERED", "EB*B*IND*98***27*25*****Y"));

        assertThat(view.status()).isEqualTo(EligibilityStatus.NOT_COVERED_HERE);
        assertThat(view.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void notCoveredWithoutAWordOfVideoVisitsMakesTheReadingDoubtful() {
        var view = Answers.read(Answers.with(ACTIVE, "EB*I**98*********Y", "EB*B*IND*98***27*25*****Y"));

        assertThat(view.status()).isEqualTo(EligibilityStatus.OK);
        assertThat(view.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void priorAuthorizationIsReadOfLinesThatHoldForUs() {
        assertThat(Answers.read(Answers.with("EB*1**98********Y*Y")).priorAuthorization())
                .isTrue();
        assertThat(Answers.read(Answers.with("EB*1**98********Y*N")).priorAuthorization())
                .isFalse();
        assertThat(Answers.read(Answers.with("EB*1**98********N*Y")).priorAuthorization())
                .isFalse();
        assertThat(Answers.read(Answers.with(ACTIVE, "EB*1**86********Y*Y")).priorAuthorization())
                .isFalse();
        assertThat(Answers.read(Answers.with(ACTIVE, "EB*B**98***27*25****Y*Y", "III*ZZ*11"))
                        .priorAuthorization())
                .isFalse();
    }

    @Test
    void contactsAreReadWithAndWithoutTheirBrackets() {
        var view = Answers.read(Answers.with(
                ACTIVE,
                "EB*I**98*********Y",
                "III*ZZ*02",
                "NM1*VN*2*BRIGHTCALL",
                "PER*IC*MEMBER LINE*UR*BRIGHTCALL.EXAMPLE*TE*(800)555-0123",
                "EB*U**98",
                "LS*2120",
                "NM1*VN*2*CARELINE",
                "LE*2120"));

        assertThat(view.contacts())
                .containsExactly(new Contact("BRIGHTCALL", "8005550123"), new Contact("CARELINE", null));
    }

    @Test
    void otherPayersAreKeptForStaff() {
        var view = Answers.read(Answers.with(
                "EB*1**30*MC*MEDICAID FFS",
                "EB*1**30*HM*MEDICAID MCO",
                "EB*R**30",
                "LS*2120",
                "NM1*PRP*2*OTHER MUTUAL",
                "LE*2120",
                "EB*R**30",
                "EB*MC**30",
                "LS*2120",
                "NM1*PR*2*SUMMIT HEALTH PLAN",
                "LE*2120",
                "EB*MC**30",
                "LS*2120",
                "NM1*PR*2*CARE PARTNERS",
                "LE*2120"));

        assertThat(view.otherPayers()).containsExactly("OTHER MUTUAL", "EB*R**30", "CARE PARTNERS", "MEDICAID MCO");
        assertThat(view.planName()).isEqualTo("MEDICAID FFS");
    }

    private static BenefitView read(EligibilityAnswer answer, Specialty doctor) {
        return new BenefitReader().read(answer, new Asked(Network.IN, "98", Answers.VISIT, doctor));
    }

    private static String refusedAt(String location, String aaa) {
        var levels = Stream.of(
                Stream.of("HL*1**20*1"),
                Stream.of("2000A"),
                Stream.of("NM1*PR*2*SUMMIT HEALTH PLAN*****PI*90001"),
                Stream.of("2100A"),
                Stream.of("HL*2*1*21*1", "NM1*1P*2*CLINIC*****XX*1234567893", "2100B"),
                Stream.of("HL*3*2*22*1", "NM1*IL*1*BAKER*SUSAN****MI*HM77001122", "2100C"),
                Stream.of("HL*4*3*23*0", "NM1*03*1*BAKER*THEO", "2100D", "EB*1**98", "2110"));
        return Answers.transaction(levels.flatMap(level -> level)
                .map(segment -> segment.equals(location) ? aaa : segment)
                .filter(segment -> !segment.startsWith("2"))
                .toList());
    }

    private static String words(Copay copay) {
        return switch (copay) {
            case Copay.None _ -> "none";
            case Copay.AmountMissing _ -> "unknown";
            case Copay.Exactly exactly -> exactly.amount().amount().toString();
            case Copay.OneOf oneOf ->
                String.join(
                        " or ",
                        oneOf.amounts().stream()
                                .map(amount -> amount.amount().toString())
                                .toList());
        };
    }
}
