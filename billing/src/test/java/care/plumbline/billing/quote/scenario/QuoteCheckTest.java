package care.plumbline.billing.quote.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says of cases, and how it exits. */
class QuoteCheckTest {

    private static final String INSURED = "coverage: { payer: ACME, benefits: { copays: [30.00, 20.00] } }, ";
    private static final String MOVED = "moved: { start: 2026-11-10T10:00, by: PATIENT }, ";

    @TempDir
    private Path temporary;

    private ScenarioFolder folder;

    @BeforeEach
    void folder() {
        folder = new ScenarioFolder(temporary);
    }

    /** Each aspect by itself: what is expected of it, and what comes out. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lines      | ''      | lines: SELF_PAY_PRICE 99.00                     | SELF_PAY_PRICE 99.00      | SELF_PAY_PRICE 100.00",
                "lines      | ''      | 'lines: [SELF_PAY_PRICE 100.00, AFTER_HOURS 15.00]' | SELF_PAY_PRICE 100.00; AFTER_HOURS 15.00 | SELF_PAY_PRICE 100.00",
                "due        | ''      | due: 99.99                                      | 99.99                     | 100.00",
                "due        | ''      | due: none                                       | none                      | 100.00",
                "version    | ''      | 'due: 100.00, version: V2'                      | V2                        | V1",
                "notes      | ''      | 'due: 100.00, notes: SUPERBILL'                 | SUPERBILL                 | none",
                "notes      | INSURED | due: 20.00                                      | none                      | COPAY_AMBIGUOUS; NO_CONTRACT_RATE",
                "outcome    | ''      | outcome: NONE                                   | NONE                      | PRICE",
                "outcome    | ''      | error: NO_PRICE_IN_EFFECT                       | error NO_PRICE_IN_EFFECT  | PRICE",
                "confidence | ''      | 'due: 100.00, confidence: LOW'                  | LOW                       | HIGH",
                "selfPay    | ''      | 'due: 100.00, selfPay: 90.00'                   | 90.00                     | none",
                "selfPay    | INSURED | 'due: 20.00, selfPay: none'                     | none                      | 100.00",
                "range      | INSURED | 'due: 20.00, range: 20.00 to 31.00'             | 20.00 to 31.00            | 20.00 to 30.00",
                "range      | INSURED | 'due: 20.00, range: none'                       | none                      | 20.00 to 30.00",
                "info       | INSURED | 'due: 20.00, info: PLAN_PAYS 1.00'              | PLAN_PAYS 1.00            | none",
                "contacts   | INSURED | 'due: 20.00, contacts: VENDOR 800'              | VENDOR 800                | none",
                "superseded | MOVED   | 'due: 100.00, superseded: no'                   | no                        | yes",
                "rise       | MOVED   | 'due: 100.00, rise: 1.00'                       | 1.00                      | 0.00"
            })
    void aWrongExpectationIsADifference(String aspect, String input, String expect, String expected, String actual) {
        var more = input.equals("INSURED") ? INSURED : input.equals("MOVED") ? MOVED : "";

        var printed = folder.checkWithClinic("cases: [{ id: X1, " + more + "expect: { " + expect + " } }]");

        assertThat(printed.exit()).as(printed.text()).isEqualTo(1);
        assertThat(printed.text())
                .startsWith("DIFFERS X1  (" + temporary.resolve("some.yaml") + ":16)\n")
                .contains("    %-11s expected  %s\n".formatted(aspect, expected))
                .contains("    %-11s actual    %s\n".formatted("", actual))
                .endsWith("\n1 case, 0 as expected. DIFFERENT: X1\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fee,       '{ fee: 14.00, back: 85.00 }',                                14.00,                     15.00",
        "back,      '{ fee: 15.00, back: 84.00 }',                                84.00,                     85.00",
        "freeUntil, '{ fee: 15.00, back: 85.00, freeUntil: 2026-11-08T10:00:01 }', 2026-11-08T10:00:01-05:00, 2026-11-08T10:00-05:00"
    })
    void aWrongFeeIsADifference(String aspect, String expect, String expected, String actual) {
        var printed = folder.checkWithClinic("""
                cancellations:
                  - { id: Y1, by: PATIENT, cancelled: 2026-11-09T09:00, kept: 100.00, expect: %s }
                """.formatted(expect));

        assertThat(printed.exit()).isEqualTo(1);
        assertThat(printed.text())
                .contains("    %-11s expected  %s\n".formatted(aspect, expected))
                .contains("    %-11s actual    %s\n".formatted("", actual));
        assertThat(printed.text().lines().filter(line -> line.contains("expected  ")))
                .hasSize(1);
    }

    @Test
    void onlyWhatDiffersIsPrintedAndTheOthersStand() {
        var printed = folder.checkWithClinic("""
                cases:
                  - { id: A, expect: { due: 100 } }
                  - { id: B, about: wrong on purpose, expect: { lines: SELF_PAY_PRICE 90, due: 100.0 } }
                """);

        assertThat(printed.exit()).isEqualTo(1);
        assertThat(printed.text()).isEqualTo("""
                ok A  SELF_PAY_PRICE 100.00 = 100.00
                DIFFERS B  (%s:18, wrong on purpose)
                    lines       expected  SELF_PAY_PRICE 90.00
                                actual    SELF_PAY_PRICE 100.00

                2 cases, 1 as expected. DIFFERENT: B
                """.formatted(temporary.resolve("some.yaml")));
    }

    @Test
    void orderOfLinesCountsAndThatOfNotesDoesNot() {
        var printed = folder.checkWithClinic("""
                surcharges: [{ visitType: VISIT, from: 09:00, until: 11:00, amount: 5 }]
                cases:
                  - { id: A, promoCodes: [NO1, NO2], expect: { due: 105, notes: [PROMO_UNKNOWN:NO2, PROMO_UNKNOWN:NO1] } }
                  - { id: B, expect: { lines: [AFTER_HOURS 5, SELF_PAY_PRICE 100] } }
                """);

        assertThat(printed.text()).contains("ok A  ").contains("DIFFERS B  ");
    }

    @Test
    void casesOfUsedFilesAreNotRunAndDefinitionsAreFoundBesideTheFile() {
        folder.write("clinic.yaml", ScenarioFolder.CLINIC + "cases: [{ id: A, expect: { due: 1 } }]");
        var file = folder.write("some.yaml", "use: clinic.yaml\ncases: [{ id: B, expect: { due: 100 } }]");

        var printed = ScenarioFolder.check(file);

        assertThat(printed.exit()).as(printed.text()).isZero();
        assertThat(printed.text()).isEqualTo("ok B  SELF_PAY_PRICE 100.00 = 100.00\n\n1 case, all as expected.\n");
    }

    @Test
    void aFileThatIsUsedTwiceIsReadOnce() {
        folder.write("clinic.yaml", ScenarioFolder.CLINIC);
        folder.write(
                "one.yaml", "use: clinic.yaml\nquotePolicy: { promoFloor: 95, outOfNetwork: SELF_PAY_WITH_SUPERBILL }");
        var file = folder.write(
                "some.yaml",
                "use: [one.yaml, clinic.yaml]\ndefaults: { promoCodes: TEN }\ncases: [{ id: B, expect: { due: 95 } }]");

        assertThat(ScenarioFolder.check(file).exit()).isZero();
    }

    @Test
    void theNearestDefaultsAndPoliciesHold() {
        folder.write("clinic.yaml", ScenarioFolder.CLINIC);
        var file = folder.write("some.yaml", """
                use: clinic.yaml
                cancellationPolicy: { freeBeforeHours: 2, lateFee: 7, missedFee: 9 }
                defaults: { start: 2027-11-09T10:00 }
                cases: [{ id: A, expect: { due: 110 } }, { id: B, start: 2026-11-09T10:00, expect: { due: 100 } }]
                cancellations:
                  - { id: C, by: PATIENT, cancelled: 2027-11-09T08:00, kept: 10, expect: { fee: 0, back: 10 } }
                  - { id: D, by: PATIENT, cancelled: 2027-11-09T08:01, kept: 10, expect: { fee: 7, back: 3 } }
                  - { id: E, by: MISSED, kept: 10, expect: { fee: 9, back: 1 } }
                """);

        var printed = ScenarioFolder.check(file);

        assertThat(printed.exit()).as(printed.text()).isZero();
    }

    @Test
    void aMoveWithoutAPriceBeforeOrAfterIsSaid() {
        var printed = folder.checkWithClinic("""
                cases:
                  - id: A
                    coverage: { payer: ACME, benefits: { status: REJECTED, rejection: NAME_MISMATCH } }
                    moved: { start: 2027-11-09T10:00, by: PATIENT }
                    expect: { due: 1 }
                  - id: B
                    moved: { start: 2020-11-09T10:00, by: PATIENT }
                    expect: { error: NO_PRICE_IN_EFFECT }
                """);

        assertThat(printed.text())
                .contains("actual    nothing to move: NONE\n")
                .contains("ok B  error NO_PRICE_IN_EFFECT\n");
    }

    @Test
    void wherePatientsPayWithoutInsuranceTheirCodesHold() {
        var printed = folder.checkWithClinic("""
                cases:
                  - id: A
                    coverage: { payer: ACME, benefits: { status: INACTIVE } }
                    promoCodes: [TEN, NO1]
                    expect:
                      outcome: SELF_PAY_CHOICE
                      lines: [SELF_PAY_PRICE 100, PROMO:TEN -10]
                      notes: [COVERAGE_INACTIVE, PROMO_UNKNOWN:NO1]
                  - id: B
                    coverage: { payer: ACME, network: OUT, benefits: {} }
                    promoCodes: TEN
                    expect: { lines: [SELF_PAY_PRICE 100, PROMO:TEN -10], notes: [OUT_OF_NETWORK, SUPERBILL] }
                """);

        assertThat(printed.exit()).as(printed.text()).isZero();
    }

    @Test
    void severalFilesAreOneCheckAndOneMistakeStopsAll() {
        var good = folder.write("good.yaml", ScenarioFolder.CLINIC + "cases: [{ id: A, expect: { due: 100 } }]");
        var bad = folder.write("bad.yaml", "cases: [{ id: B }]");

        assertThat(ScenarioFolder.check(good, good).text()).endsWith("2 cases, all as expected.\n");
        var printed = ScenarioFolder.check(good, bad);
        assertThat(printed.exit()).isEqualTo(2);
        assertThat(printed.text()).doesNotContain("ok A").contains("bad.yaml:1");
    }

    @Test
    void noFileAndNoCaseAreSaid() {
        assertThat(ScenarioFolder.checkNothing())
                .isEqualTo(new ScenarioFolder.Printed(2, "usage: plumbline quotes FILE.yaml...\n"));
        var printed = folder.checkWithClinic("");
        assertThat(printed.exit()).isEqualTo(2);
        assertThat(printed.text()).startsWith("there are no cases in ");
    }
}
