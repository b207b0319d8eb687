package care.plumbline.billing.pricing.sheet;

import static care.plumbline.billing.pricing.sheet.SheetText.check;
import static care.plumbline.billing.pricing.sheet.SheetText.clinic;
import static care.plumbline.billing.pricing.sheet.SheetText.sheet;
import static care.plumbline.billing.pricing.sheet.SheetText.with;
import static care.plumbline.billing.pricing.sheet.SheetText.without;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import care.plumbline.billing.pricing.sheet.Finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One wrong cell in a good sheet, and all that is said about it. */
class SheetFindingsTest {

    private static final Sheet PRICES = sheet(
            PricingKind.PRICES,
            "NEW_PATIENT,SELF_PAY,**,USD,100.00",
            "NEW_PATIENT,CHARGE,**,USD,180.00",
            "NEW_PATIENT,TYPICAL_COPAY,**,USD,25.00",
            "NEW_PATIENT,SELF_PAY,CA,USD,120.00");

    private static final Sheet RATES =
            sheet(PricingKind.PAYER_RATES, "SHP,NEW_PATIENT,**,92.40,", "HM,*,**,,55", "HM,*,TX,,62.5");

    private static final Sheet PROMOS = sheet(
            PricingKind.PROMOS,
            "WELCOME20,20,,25.00,no,,,,,yes,1,1000",
            "FRIEND10,,10.00,,yes,2026-11-27T00:00,2026-11-28T00:00,TX CA,NEW_PATIENT,,,");

    private static final Sheet SURCHARGES = sheet(PricingKind.SURCHARGES, "AFTER_HOURS,NEW_PATIENT,20:00,08:00,15.00");

    private static final Sheet SCALE = sheet(
            PricingKind.SLIDING_SCALE,
            "guideline_first_person,15960.00",
            "guideline_extra_person,5680.00",
            "nominal_fee,10.00",
            "class_a_up_to,100",
            "class_b_up_to,133",
            "class_b_off,75",
            "class_c_up_to,166",
            "class_c_off,50",
            "class_d_up_to,200",
            "class_d_off,25");

    private static final Sheet QUOTES =
            sheet(PricingKind.QUOTE_POLICY, "promo_floor,5.00", "out_of_network,SELF_PAY_WITH_SUPERBILL");

    private static final Sheet CANCELLATION =
            sheet(PricingKind.CANCELLATION_POLICY, "free_before_hours,24", "late_fee,15.00", "missed_fee,25.00");

    private static Sheet good(PricingKind kind) {
        return switch (kind) {
            case PRICES -> PRICES;
            case PAYER_RATES -> RATES;
            case PROMOS -> PROMOS;
            case SURCHARGES -> SURCHARGES;
            case SLIDING_SCALE -> SCALE;
            case QUOTE_POLICY -> QUOTES;
            case CANCELLATION_POLICY -> CANCELLATION;
        };
    }

    @ParameterizedTest
    @EnumSource(PricingKind.class)
    void nothingIsSaidOfAGoodSheet(PricingKind kind) {
        assertThat(check(kind, good(kind))).isEmpty();
    }

    @ParameterizedTest(name = "row {0} {1} \"{2}\": {3} {4} {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "3 | amount       | -1.00      | amount       | ERROR   | NEGATIVE              | -",
                "3 | amount       | 120.005    | amount       | ERROR   | TOO_MANY_DECIMALS     | -",
                "3 | amount       | -0.001     | amount       | ERROR   | TOO_MANY_DECIMALS     | -",
                "3 | amount       | ''         | amount       | ERROR   | EMPTY                 | -",
                "3 | amount       | ' '        | amount       | ERROR   | EMPTY                 | -",
                "3 | amount       | free       | amount       | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | $120       | amount       | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | 120,00     | amount       | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | 1,200.00   | amount       | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | 1e2        | amount       | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | +120       | amount       | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | 120.       | amount       | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | 1234567890123 | amount    | ERROR   | NOT_AN_AMOUNT         | -",
                "3 | amount       | 10000.01   | amount       | ERROR   | TOO_LARGE             | -",
                "3 | visit_type   | LASER      | visit_type   | ERROR   | UNKNOWN_VISIT_TYPE    | LASER",
                "3 | visit_type   | new_patient | visit_type  | ERROR   | UNKNOWN_VISIT_TYPE    | new_patient",
                "3 | visit_type   | ''         | visit_type   | ERROR   | UNKNOWN_VISIT_TYPE    | ''",
                "3 | charge_class | PRICE      | charge_class | ERROR   | UNKNOWN_CLASS         | PRICE",
                "3 | charge_class | ''         | charge_class | ERROR   | UNKNOWN_CLASS         | ''",
                "3 | state        | XX         | state        | ERROR   | UNKNOWN_STATE         | XX",
                "3 | state        | ca         | state        | ERROR   | UNKNOWN_STATE         | ca",
                "3 | state        | *          | state        | ERROR   | UNKNOWN_STATE         | *",
                "3 | state        | **         | visit_type   | ERROR   | TWICE                 | NEW_PATIENT SELF_PAY **",
                "3 | currency     | EUR        | currency     | ERROR   | UNKNOWN_CURRENCY      | EUR",
                "3 | currency     | ''         | currency     | ERROR   | UNKNOWN_CURRENCY      | ''",
                "2 | amount       | 100.01     | amount       | ERROR   | COPAY_ABOVE_SELF_PAY  | -",
                "3 | amount       | 24.99      | amount       | ERROR   | COPAY_ABOVE_SELF_PAY  | -",
                "3 | amount       | 180.01     | amount       | WARNING | SELF_PAY_ABOVE_CHARGE | -",
                "3 | amount       | 100.00     | amount       | HINT    | SAME_AS_EVERY_STATE   | -",
                "3 | amount       | 100        | amount       | HINT    | SAME_AS_EVERY_STATE   | -"
            })
    void ofAPriceList(
            int row, String column, String cell, String at, Severity severity, Code code, @Nullable String argument) {
        assertThat(check(PricingKind.PRICES, with(PRICES, row, column, cell)))
                .containsExactly(new Finding(row, at, severity, code, argument));
    }

    @ParameterizedTest
    @CsvSource({"2, 100.00", "3, 25.00", "3, 180.00", "3, 120", "3, 120.0", "2, 0", "1, 10000.00"})
    void ofAPriceListNothingIsSaidAtItsLimits(int row, String amount) {
        assertThat(check(PricingKind.PRICES, with(PRICES, row, "amount", amount)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, SELF_PAY", "1, CHARGE", "2, TYPICAL_COPAY"})
    void everyVisitTypeNeedsAPriceOfEveryClassForEveryState(int row, String priceClass) {
        assertThat(check(PricingKind.PRICES, without(PRICES, row)))
                .containsExactly(new Finding(
                        -1, "state", Severity.ERROR, Code.ROW_MISSING, "NEW_PATIENT " + priceClass + " **"));
    }

    @Test
    void anEmptyPriceListLacksEveryRow() {
        assertThat(check(PricingKind.PRICES, Sheet.EMPTY))
                .hasSize(3)
                .allMatch(finding -> finding.row() == -1 && finding.code() == Code.ROW_MISSING);
    }

    @ParameterizedTest(name = "{0}, {1} in Texas")
    @CsvSource({
        "CHARGE, 99.99, WARNING, SELF_PAY_ABOVE_CHARGE",
        "TYPICAL_COPAY, 100.01, ERROR, COPAY_ABOVE_SELF_PAY",
    })
    void aPriceOfOneStateIsHeldAgainstThoseThatHoldThere(
            String priceClass, String amount, Severity severity, Code code) {
        var prices = sheet(
                PricingKind.PRICES,
                "NEW_PATIENT,SELF_PAY,**,USD,100.00",
                "NEW_PATIENT,CHARGE,**,USD,180.00",
                "NEW_PATIENT,TYPICAL_COPAY,**,USD,25.00",
                "NEW_PATIENT," + priceClass + ",TX,USD," + amount);

        assertThat(check(PricingKind.PRICES, prices)).containsExactly(new Finding(3, "amount", severity, code, null));
    }

    @Test
    void theOwnPriceOfAStateComesBeforeThatOfEveryState() {
        var prices = sheet(
                PricingKind.PRICES,
                "NEW_PATIENT,SELF_PAY,**,USD,100.00",
                "NEW_PATIENT,CHARGE,**,USD,180.00",
                "NEW_PATIENT,TYPICAL_COPAY,**,USD,25.00",
                "NEW_PATIENT,SELF_PAY,TX,USD,20.00",
                "NEW_PATIENT,CHARGE,TX,USD,90.00",
                "NEW_PATIENT,TYPICAL_COPAY,TX,USD,19.00");

        assertThat(check(PricingKind.PRICES, prices)).isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "100.00, 130.00, false",
        "100.00, 130.01, true",
        "100.00, 70.00, false",
        "100.00, 69.99, true",
        "100.00, 100.00, false",
        "100, 130, false",
        "99.99, 129.98, false",
        "99.99, 129.99, true",
        "0.00, 25.00, true",
        "0.00, 0.00, false",
        "25.00, 0.00, true",
        "free, 25.00, false",
        "'', 25.00, false"
    })
    void aChangeOfMoreThanThirtyPercentIsToBeConfirmed(String before, String now, boolean confirm) {
        var base = with(with(PRICES, 1, "amount", "130.00"), 0, "amount", before);
        var draft = with(with(PRICES, 1, "amount", "130.00"), 0, "amount", now);
        var findings = Sheets.check(PricingKind.PRICES, draft, clinic(base, null));

        assertThat(findings.stream().filter(finding -> finding.severity() == Severity.CONFIRM))
                .isEqualTo(
                        confirm
                                ? List.of(new Finding(
                                        0,
                                        "amount",
                                        Severity.CONFIRM,
                                        Code.LARGE_CHANGE,
                                        Money.parse(before, Money.USD).amount().toPlainString()))
                                : List.of());
    }

    @Test
    void aNewRowChangesNothing() {
        assertThat(Sheets.check(PricingKind.PRICES, PRICES, clinic(without(PRICES, 3), null)))
                .isEmpty();
    }

    @Test
    void aListThatWasPublishedIsNotMeasuredAgain() {
        var published = with(PRICES, 2, "amount", "100.01");

        assertThat(PriceSheet.read(published, SheetContext.published(SheetText.NEW_YORK))
                        .content())
                .isNotNull();
    }

    @ParameterizedTest(name = "row {0} {1} \"{2}\": {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0 | payer             | XYZ      | payer             | UNKNOWN_PAYER        | XYZ",
                "0 | payer             | ''       | payer             | UNKNOWN_PAYER        | ''",
                "0 | visit_type        | LASER    | visit_type        | UNKNOWN_VISIT_TYPE   | LASER",
                "0 | visit_type        | ''       | visit_type        | UNKNOWN_VISIT_TYPE   | ''",
                "0 | state             | XX       | state             | UNKNOWN_STATE        | XX",
                "0 | percent_of_charge | 50       | amount            | AMOUNT_OR_PERCENTAGE | -",
                "0 | amount            | ''       | amount            | AMOUNT_OR_PERCENTAGE | -",
                "0 | amount            | -92.40   | amount            | NEGATIVE             | -",
                "0 | amount            | 92.405   | amount            | TOO_MANY_DECIMALS    | -",
                "0 | amount            | 92.4.0   | amount            | NOT_AN_AMOUNT        | -",
                "1 | percent_of_charge | 0        | percent_of_charge | NOT_A_PERCENTAGE     | -",
                "1 | percent_of_charge | 0.0000   | percent_of_charge | NOT_A_PERCENTAGE     | -",
                "1 | percent_of_charge | 100.01   | percent_of_charge | NOT_A_PERCENTAGE     | -",
                "1 | percent_of_charge | -55      | percent_of_charge | NOT_A_PERCENTAGE     | -",
                "1 | percent_of_charge | 55 %     | percent_of_charge | NOT_A_PERCENTAGE     | -",
                "1 | percent_of_charge | 55.00001 | percent_of_charge | NOT_A_PERCENTAGE     | -",
                "2 | state             | **       | payer             | TWICE                | HM * **"
            })
    void ofPayerRates(int row, String column, String cell, String at, Code code, @Nullable String argument) {
        assertThat(check(PricingKind.PAYER_RATES, with(RATES, row, column, cell)))
                .containsExactly(new Finding(row, at, Severity.ERROR, code, argument));
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "1, 0.0001", "1, 33.3333"})
    void ofPayerRatesNothingIsSaidAtTheirLimits(int row, String percent) {
        assertThat(check(PricingKind.PAYER_RATES, with(RATES, row, "percent_of_charge", percent)))
                .isEmpty();
    }

    @ParameterizedTest(name = "row {0} {1} \"{2}\": {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0 | code             | W2               | code             | NOT_A_CODE            | W2",
                "0 | code             | welcome20        | code             | NOT_A_CODE            | welcome20",
                "0 | code             | WELCOME 20       | code             | NOT_A_CODE            | WELCOME 20",
                "0 | code             | ABCDEFGHIJKLMNOPQRSTU | code        | NOT_A_CODE            | ABCDEFGHIJKLMNOPQRSTU",
                "0 | code             | ''               | code             | NOT_A_CODE            | ''",
                "1 | code             | WELCOME20        | code             | TWICE                 | WELCOME20",
                "0 | amount           | 10.00            | percent          | AMOUNT_OR_PERCENTAGE  | -",
                "0 | percent          | ''               | percent          | AMOUNT_OR_PERCENTAGE  | -",
                "0 | percent          | 0                | percent          | NOT_A_PERCENTAGE      | -",
                "0 | percent          | 100.5            | percent          | NOT_A_PERCENTAGE      | -",
                "0 | percent          | -20              | percent          | NOT_A_PERCENTAGE      | -",
                "0 | percent          | a fifth          | percent          | NOT_A_PERCENTAGE      | -",
                "0 | cap              | -1               | cap              | NEGATIVE              | -",
                "0 | cap              | 25.005           | cap              | TOO_MANY_DECIMALS     | -",
                "0 | stackable        | maybe            | stackable        | NOT_YES_OR_NO         | -",
                "0 | first_visit_only | YES              | first_visit_only | NOT_YES_OR_NO         | -",
                "0 | per_patient      | 0                | per_patient      | NOT_A_NUMBER          | -",
                "0 | per_patient      | -1               | per_patient      | NOT_A_NUMBER          | -",
                "0 | per_patient      | 1.5              | per_patient      | NOT_A_NUMBER          | -",
                "0 | in_all           | many             | in_all           | NOT_A_NUMBER          | -",
                "0 | in_all           | 10000000000      | in_all           | NOT_A_NUMBER          | -",
                "1 | amount           | -10              | amount           | NEGATIVE              | -",
                "1 | from             | 27/11/2026       | from             | NOT_A_DATE            | -",
                "1 | from             | 2026-11-27       | from             | NOT_A_DATE            | -",
                "1 | until            | 2026-11-31T00:00 | until            | NOT_A_DATE            | -",
                "1 | until            | 2026-11-27T00:00 | until            | ENDS_BEFORE_IT_BEGINS | -",
                "1 | until            | 2026-11-26T23:59 | until            | ENDS_BEFORE_IT_BEGINS | -",
                "1 | states           | TX XX            | states           | UNKNOWN_STATE         | XX",
                "1 | states           | **               | states           | UNKNOWN_STATE         | **",
                "1 | visit_types      | NEW_PATIENT;LASER | visit_types     | UNKNOWN_VISIT_TYPE    | LASER"
            })
    void ofPromoCodes(int row, String column, String cell, String at, Code code, @Nullable String argument) {
        assertThat(check(PricingKind.PROMOS, with(PROMOS, row, column, cell)))
                .containsExactly(new Finding(row, at, Severity.ERROR, code, argument));
    }

    @ParameterizedTest(name = "{0} \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "code       | WEEKEND    | UNKNOWN_VALUE      | WEEKEND",
                "visit_type | LASER      | UNKNOWN_VISIT_TYPE | LASER",
                "visit_type | ''         | UNKNOWN_VISIT_TYPE | ''",
                "from       | 25:00      | NOT_A_TIME         |",
                "from       | 8 pm       | NOT_A_TIME         |",
                "until      | ''         | NOT_A_TIME         |",
                "until      | 20:00      | NEVER_BEGINS       |",
                "amount     | ''         | EMPTY              |",
                "amount     | -15        | NEGATIVE           |",
                "amount     | 15.001     | TOO_MANY_DECIMALS  |"
            })
    void ofSurcharges(String column, String cell, Code code, @Nullable String argument) {
        assertThat(check(PricingKind.SURCHARGES, with(SURCHARGES, 0, column, cell)))
                .containsExactly(new Finding(0, column, Severity.ERROR, code, argument));
    }

    @Test
    void aVisitTypeHasOneSurcharge() {
        var twice = sheet(
                PricingKind.SURCHARGES,
                "AFTER_HOURS,NEW_PATIENT,20:00,08:00,15.00",
                "AFTER_HOURS,NEW_PATIENT,22:00,06:00,30.00");

        assertThat(check(PricingKind.SURCHARGES, twice))
                .containsExactly(new Finding(1, "code", Severity.ERROR, Code.TWICE, "AFTER_HOURS NEW_PATIENT"));
    }

    /** At the lowest price of 49.00 the second class pays 12.25. */
    @ParameterizedTest(name = "row {0} \"{1}\": row {2} {3}")
    @CsvSource({
        "0, -1,       0, NEGATIVE",
        "0, 15960.001, 0, TOO_MANY_DECIMALS",
        "0, 1000000.01, 0, TOO_LARGE",
        "1, '',       1, EMPTY",
        "2, -10,      2, NEGATIVE",
        "2, 12.25,    2, NOMINAL_FEE_TOO_HIGH",
        "2, 49.00,    2, NOMINAL_FEE_TOO_HIGH",
        "3, 0,        3, NOT_A_NUMBER",
        "3, 100.5,    3, NOT_A_NUMBER",
        "3, 133,      4, NOT_ASCENDING",
        "4, 100,      4, NOT_ASCENDING",
        "4, 166,      6, NOT_ASCENDING",
        "8, 165,      8, NOT_ASCENDING",
        "5, 0,        5, NOT_A_PERCENTAGE",
        "5, 100.01,   5, NOT_A_PERCENTAGE",
        "7, 76,       7, NOT_DESCENDING",
        "9, 50.01,    9, NOT_DESCENDING"
    })
    void ofASlidingScale(int row, String cell, int at, Code code) {
        assertThat(check(PricingKind.SLIDING_SCALE, with(SCALE, row, "value", cell)))
                .containsExactly(new Finding(at, "value", Severity.ERROR, code, null));
    }

    @ParameterizedTest
    @CsvSource({"2, 12.24", "2, 0", "4, 101", "7, 75", "0, 1000000.00"})
    void ofASlidingScaleNothingIsSaidAtItsLimits(int row, String cell) {
        assertThat(check(PricingKind.SLIDING_SCALE, with(SCALE, row, "value", cell)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} row {1} \"{2}\": {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "QUOTE_POLICY        | 0 | -5                | NEGATIVE          |",
                "QUOTE_POLICY        | 0 | ''                | EMPTY             |",
                "QUOTE_POLICY        | 1 | FREE              | UNKNOWN_VALUE     | FREE",
                "QUOTE_POLICY        | 1 | ''                | UNKNOWN_VALUE     | ''",
                "CANCELLATION_POLICY | 0 | 0                 | NOT_A_NUMBER      |",
                "CANCELLATION_POLICY | 0 | 1.5               | NOT_A_NUMBER      |",
                "CANCELLATION_POLICY | 1 | -15               | NEGATIVE          |",
                "CANCELLATION_POLICY | 2 | 25.001            | TOO_MANY_DECIMALS |"
            })
    void ofAPolicy(PricingKind kind, int row, String cell, Code code, @Nullable String argument) {
        assertThat(check(kind, with(good(kind), row, "value", cell)))
                .containsExactly(new Finding(row, "value", Severity.ERROR, code, argument));
    }

    @ParameterizedTest
    @EnumSource(
            value = PricingKind.class,
            names = {"SLIDING_SCALE", "QUOTE_POLICY", "CANCELLATION_POLICY"})
    void everyRuleHasToBeThereOnceAndNoOther(PricingKind kind) {
        var good = good(kind);
        for (var row = 0; row < good.rows().size(); row++) {
            var rule = good.cell(row, "rule");

            assertThat(check(kind, without(good, row)))
                    .containsExactly(new Finding(-1, "rule", Severity.ERROR, Code.ROW_MISSING, rule));
            assertThat(check(kind, with(good, row, "rule", "colour")))
                    .containsExactlyInAnyOrder(
                            new Finding(row, "rule", Severity.ERROR, Code.UNKNOWN_RULE, "colour"),
                            new Finding(-1, "rule", Severity.ERROR, Code.ROW_MISSING, rule));
            assertThat(check(kind, twice(good, row)))
                    .contains(new Finding(good.rows().size(), "rule", Severity.ERROR, Code.TWICE, rule));
        }
    }

    private static Sheet twice(Sheet sheet, int row) {
        var rows = new java.util.ArrayList<>(sheet.rows());
        rows.add(sheet.rows().get(row));
        return new Sheet(rows);
    }
}
