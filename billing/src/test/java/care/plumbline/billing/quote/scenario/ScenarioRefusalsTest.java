package care.plumbline.billing.quote.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said once, with its line, and nothing is run. */
class ScenarioRefusalsTest {

    @TempDir
    private Path temporary;

    private ScenarioFolder folder;

    @BeforeEach
    void folder() {
        folder = new ScenarioFolder(temporary);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Cases
                "{ id: A }                                                      | (case A): \"expect\" is missing",
                "{ expect: { due: 1 }, id: A, zone: }                            | (case A): a value is missing",
                "{ id: A, expect: {} }                                          | (case A): \"lines\" or \"due\" is missing",
                "{ expect: { due: 1 } }                                         | \"id\" is missing",
                "{ id: '', expect: { due: 1 } }                                 | a value is missing",
                "{ id: A, vistType: VISIT, expect: { due: 1 } }                 | (case A): unknown key \"vistType\"",
                "{ id: A, visitType: VIST, expect: { due: 1 } }                 | (case A): no price list has the visit type \"VIST\"",
                "{ id: A, state: ZZ, expect: { due: 1 } }                       | (case A): unknown state \"ZZ\"; write two letters",
                "{ id: A, zone: Mars, expect: { due: 1 } }                      | (case A): unknown time zone \"Mars\"; write America/New_York",
                "{ id: A, modality: FAX, expect: { due: 1 } }                   | (case A): unknown code \"FAX\"; there are VIDEO, PHONE",
                "{ id: A, start: tomorrow, expect: { due: 1 } }                 | (case A): \"tomorrow\" is no moment; write 2026-11-09T10:00, 2026-11-09T10:00-05:00 or 2026-11-09T15:00:00Z",
                "{ id: A, start: 2027-03-14T02:30, expect: { due: 1 } }         | (case A): 2027-03-14T02:30 is not on the clock of America/New_York: it is put forward then",
                "{ id: A, start: 2026-11-01T01:30, expect: { due: 1 } }         | (case A): 2026-11-01T01:30 is on the clock of America/New_York twice; add the offset, -04:00 or -05:00",
                "{ id: A, promoUses: { byPatient: { NO: 1 } }, expect: { due: 1 } } | (case A): unknown promo \"NO\"",
                "{ id: A, promoUses: { byPatient: { TEN: 0 } }, expect: { due: 1 } } | (case A): \"0\" is no whole number of 1 or more",
                "{ id: A, promoUses: { firstVisit: perhaps }, expect: { due: 1 } } | (case A): \"perhaps\" is neither yes nor no",
                "{ id: A, household: { persons: 1, income: 1 }, expect: { due: 1 } } | (case A): a household needs an \"assistance\" section",
                "{ id: A, outOfNetwork: BILL, expect: { due: 1 } }              | (case A): unknown code \"BILL\"; there are SELF_PAY_WITH_SUPERBILL, BILL_OUT_OF_NETWORK",
                "{ id: A, moved: { by: PATIENT }, expect: { due: 1 } }          | (case A): \"start\" is missing",
                "{ id: A, moved: { start: 2026-11-10T10:00, by: DOCTOR }, expect: { due: 1 } } | (case A): unknown code \"DOCTOR\"; there are PATIENT, CLINIC",
                // Coverage
                "{ id: A, coverage: ACME, expect: { due: 1 } }                  | (case A): a coverage is NONE, UNKNOWN, or a mapping with a payer or plan",
                "{ id: A, coverage: { payer: ACNE, benefits: {} }, expect: { due: 1 } } | (case A): unknown payer \"ACNE\"",
                "{ id: A, coverage: { plan: GOLD, benefits: {} }, expect: { due: 1 } } | (case A): unknown plan \"GOLD\"",
                "{ id: A, coverage: { benefits: {} }, expect: { due: 1 } }      | (case A): a coverage names either a payer or a plan",
                "{ id: A, coverage: { payer: ACME }, expect: { due: 1 } }       | (case A): a coverage has either \"benefits\" or an \"x271\"",
                "{ id: A, coverage: { payer: ACME, network: FAR, benefits: {} }, expect: { due: 1 } } | (case A): unknown code \"FAR\"; there are IN, OUT",
                "{ id: A, coverage: { payer: ACME, x271: no.x12 }, expect: { due: 1 } } | (case A): there is no file FOLDER/no.x12",
                "{ id: A, coverage: { payer: ACME, x271: some.yaml }, expect: { due: 1 } } | (case A): the answer is no 271 we can read: it does not begin as X12 does",
                "{ id: A, coverage: { payer: ACME, benefits: { copay: 1, copays: [1, 2] } }, expect: { due: 1 } } | (case A): give one of copay, copays and copayAmountMissing",
                "{ id: A, coverage: { payer: ACME, benefits: { copays: [1, 1.00] } }, expect: { due: 1 } } | (case A): \"copays\" are two or more different amounts",
                "{ id: A, coverage: { payer: ACME, benefits: { afterDeductible: yes } }, expect: { due: 1 } } | (case A): \"afterDeductible\" goes with \"copay\" only",
                "{ id: A, coverage: { payer: ACME, benefits: { coinsurance: 0.2 } }, expect: { due: 1 } } | (case A): \"0.2\" is no percentage; write 20% or 12.5%",
                "{ id: A, coverage: { payer: ACME, benefits: { coinsurance: 120% } }, expect: { due: 1 } } | (case A): \"120%\" is more than 100%",
                "{ id: A, coverage: { payer: ACME, benefits: { status: REJECTED } }, expect: { due: 1 } } | (case A): \"rejection\" is missing",
                "{ id: A, coverage: { payer: ACME, benefits: { status: PENDING, copay: 1 } }, expect: { due: 1 } } | (case A): \"copay\" goes with status OK only",
                "{ id: A, coverage: { payer: ACME, benefits: { rejection: OTHER } }, expect: { due: 1 } } | (case A): \"rejection\" goes with status REJECTED only",
                "{ id: A, coverage: { payer: ACME, benefits: { copay: 1.005 } }, expect: { due: 1 } } | (case A): \"1.005\" has more than 2 decimals",
                "{ id: A, coverage: { payer: ACME, benefits: { copay: -1 } }, expect: { due: 1 } } | (case A): an amount here is not negative: -1",
                "{ id: A, coverage: { payer: ACME, benefits: { copay: [1] } }, expect: { due: 1 } } | (case A): a single value was expected",
                // What is expected
                "{ id: A, expect: { due: 1.234 } }                              | (case A): \"1.234\" has more than 2 decimals",
                "{ id: A, expect: { due: $100 } }                               | (case A): \"$100\" is no amount; write 25 or 25.00, without $ and commas",
                "{ id: A, expect: { due: '1,000.00' } }                         | (case A): \"1,000.00\" is no amount; write 25 or 25.00, without $ and commas",
                "{ id: A, expect: { lines: SELF_PAY 100.00 } }                  | (case A): unknown code \"SELF_PAY\"; there are SELF_PAY_PRICE,",
                "{ id: A, expect: { lines: 100.00 } }                           | (case A): a line is written CODE AMOUNT, for example SELF_PAY_PRICE 100.00",
                "{ id: A, expect: { lines: PLAN_PAYS 1.00 } }                   | (case A): the line PLAN_PAYS belongs under \"info\"",
                "{ id: A, expect: { due: 1, info: COPAY 1.00 } }                | (case A): the line COPAY belongs under \"lines\"",
                "{ id: A, expect: { lines: PROMO -1.00 } }                      | (case A): the line PROMO is written PROMO:NAME, with the class or code",
                "{ id: A, expect: { lines: 'COPAY:X 1.00' } }                   | (case A): the line COPAY has no name",
                "{ id: A, expect: { due: 1, range: 20 - 50 } }                  | (case A): a range is written 20.00 to 50.00",
                "{ id: A, expect: { due: 1, notes: HELLO } }                    | (case A): unknown code \"HELLO\"; there are PROMO_UNKNOWN,",
                "{ id: A, expect: { due: 1, version: V3 } }                     | (case A): unknown price list \"V3\"",
                "{ id: A, expect: { due: 1, rise: 1 } }                         | (case A): unknown key \"rise\"",
                "{ id: A, expect: { outcome: NONE, lines: COPAY 1.00 } }        | (case A): without a price there are no lines and amounts",
                "{ id: A, expect: { error: BROKEN } }                           | (case A): unknown error \"BROKEN\"; there is NO_PRICE_IN_EFFECT",
                "{ id: A, expect: { error: NO_PRICE_IN_EFFECT, due: 1 } }       | (case A): \"error\" stands alone",
                "{ id: A, id: B, expect: { due: 100 } }                         | \"id\" is there twice"
            })
    void aMistakeInACaseIsSaidOnceWithItsLine(String one, String message) {
        var printed = folder.checkWithClinic("cases:\n  - " + one);

        assertThat(printed.exit()).as(printed.text()).isEqualTo(2);
        assertThat(printed.text().lines()).hasSize(1);
        assertThat(printed.text())
                .startsWith(temporary.resolve("some.yaml") + ":17")
                .contains(message.replace("FOLDER", temporary.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{ id: Y, cancelled: 2026-11-09T09:00, kept: 1, expect: { fee: 0, back: 1 } }               | (case Y): \"by\" is missing",
                "{ id: Y, by: NURSE, cancelled: 2026-11-09T09:00, kept: 1, expect: { fee: 0, back: 1 } }    | (case Y): unknown code \"NURSE\"; there are PATIENT, CLINIC, MISSED",
                "{ id: Y, by: PATIENT, kept: 1, expect: { fee: 0, back: 1 } }                               | (case Y): \"cancelled\" is missing",
                "{ id: Y, by: MISSED, expect: { fee: 0, back: 1 } }                                         | (case Y): \"kept\" is missing",
                "{ id: Y, by: MISSED, kept: 1, expect: { fee: 0 } }                                         | (case Y): \"back\" is missing",
                "{ id: Y, by: MISSED, kept: 1, payerKind: MEDIGAP, expect: { fee: 0, back: 1 } }            | (case Y): unknown code \"MEDIGAP\"; there are COMMERCIAL,",
                "{ id: Y, by: MISSED, kept: 1, expect: { fee: 0, back: 1, due: 1 } }                        | (case Y): unknown key \"due\"",
                "{ id: Y, by: MISSED, kept: 1, promoCodes: TEN, expect: { fee: 0, back: 1 } }               | (case Y): unknown key \"promoCodes\""
            })
    void aMistakeInACancellationToo(String one, String message) {
        var printed = folder.checkWithClinic("cancellations:\n  - " + one);

        assertThat(printed.exit()).as(printed.text()).isEqualTo(2);
        assertThat(printed.text().lines()).hasSize(1);
        assertThat(printed.text()).contains("some.yaml:17 ").contains(message);
    }

    /** The first section stands behind the clinic, in line 16. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "price: {}                                             | 16: unknown key \"price\"",
                "payers: { X: { kind: FRIENDLY } }                     | 16: \"payers\" is there twice",
                "zone: Nowhere                                         | 16: unknown time zone \"Nowhere\"; write America/New_York",
                "plans: { G: { payer: ACNE } }                         | 16 (plan G): unknown payer \"ACNE\"",
                "plans: { G: { name: Gold } }                          | 16 (plan G): \"payer\" is missing",
                "plans: { G: { payer: ACME, copay: 1.001 } }           | 16 (plan G): \"1.001\" has more than 2 decimals",
                "rates: [ACNE VISIT 10.00]                             | 16 (rates): unknown payer \"ACNE\"",
                "rates: [ACME VIST 10.00]                              | 16 (rates): no price list has the visit type \"VIST\"",
                "rates: [ACME VISIT ZZ 10.00]                          | 16 (rates): unknown state \"ZZ\"; write two letters, or ** for every state",
                "rates: [ACME VISIT 10.001]                            | 16 (rates): \"10.001\" has more than 2 decimals",
                "rates: [ACME VISIT 101%]                              | 16 (rates): 101% is not above 0% and up to 100%",
                "rates: [ACME 10.00]                                   | 16 (rates): a rate is written PAYER VISIT_TYPE AMOUNT",
                "rates: [ACME VISIT 1.00, ACME VISIT 2.00]             | 16 (rates): the row \"ACME VISIT **\" is there twice",
                "rates: { ACME: 1.00 }                                 | 16 (rates): a list was expected",
                "surcharges: [{ visitType: VISIT, from: 8pm, until: 08:00, amount: 1 }] | 16 (surcharges): \"8pm\" is no time of day; write 20:00",
                "surcharges: [{ visitType: VISIT, from: 20:00, amount: 1 }] | 16 (surcharges): \"until\" is missing",
                "quotePolicy: { promoFloor: 5.00, outOfNetwork: FREE } | 16 (quotePolicy): unknown code \"FREE\"; there are SELF_PAY_WITH_SUPERBILL, BILL_OUT_OF_NETWORK",
                "quotePolicy: { promoFloor: 5.00 }                     | 16 (quotePolicy): \"outOfNetwork\" is missing",
                "cancellationPolicy: { freeBeforeHours: 1.5, lateFee: 1, missedFee: 1 } | 16 (cancellationPolicy): \"1.5\" is no whole number of 1 or more",
                "cancellationPolicy: { freeBeforeHours: 24, lateFee: 1 } | 16 (cancellationPolicy): \"missedFee\" is missing",
                "assistance: { firstPerson: 1, extraPerson: 1, nominalFee: 1 } | 16 (assistance): \"classes\" is missing",
                "assistance: { firstPerson: 1, extraPerson: 1, nominalFee: 1, classes: { A: { upTo: 100% }, B: { upTo: 133%, off: 75% }, C: { upTo: 166%, off: 50% } } } | 16 (assistance): \"D\" is missing",
                "assistance: { firstPerson: 1, extraPerson: 1, nominalFee: 1, classes: { A: { upTo: 100% }, B: { upTo: 90%, off: 75% }, C: { upTo: 166%, off: 50% }, D: { upTo: 200%, off: 25% } } } | 16 (assistance): each class reaches further than the one before",
                "assistance: { firstPerson: 1, extraPerson: 1, nominalFee: 99, classes: { A: { upTo: 100% }, B: { upTo: 133%, off: 75% }, C: { upTo: 166%, off: 50% }, D: { upTo: 200%, off: 25% } } } | 16 (assistance): the nominal fee is not below what class B pays for the cheapest visit",
                "assistance: { firstPerson: 1, extraPerson: 1, nominalFee: 1, classes: { A: { upTo: 100 }, B: { upTo: 133%, off: 75% }, C: { upTo: 166%, off: 50% }, D: { upTo: 200%, off: 25% } } } | 16 (assistance): \"100\" is no percentage; write 20% or 12.5%",
                "use: nothing.yaml                                     | 16: there is no file FOLDER/nothing.yaml",
                "use: some.yaml                                        | 16: the files use each other in a circle: some.yaml > some.yaml",
                "'use: \"\"'                                           | 16: a value is missing",
                "cases: { A: { expect: { due: 1 } } }                  | 16: a list was expected",
                "cases: [*all]                                         | 16: the file is not YAML: found undefined alias all; put a text that begins with *, &, % or @ in quotes",
                "'cases: [{ id: A, about: this: that }]'               | 16: the file is not YAML: "
            })
    void aMistakeInASectionIsSaidOnceWithItsLine(String section, String message) {
        var printed = folder.checkWithClinic(section);

        assertThat(printed.exit()).as(printed.text()).isEqualTo(2);
        assertThat(printed.text().lines()).as(printed.text()).hasSize(1);
        assertThat(printed.text())
                .startsWith(temporary.resolve("some.yaml") + ":" + message.replace("FOLDER", temporary.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VISIT SELF_PAY 100.00      | VISIT SELF_PAY 100.001     | 5 (price list V1): \"100.001\" has more than 2 decimals",
                "VISIT SELF_PAY 100.00      | VISIT SELF_PAY -1          | 5 (price list V1): an amount here is not negative: -1",
                "VISIT SELF_PAY 100.00      | VISIT SELF_PAY 10000.01    | 5 (price list V1): 10000.01 is more than a price may be (10,000.00)",
                "VISIT SELF_PAY 100.00      | VISIT SELF_PAY 24.00       | 7 (price list V1): the typical copay is above the price without insurance",
                "VISIT SELF_PAY 100.00      | VISIT SELF_PAY             | 5 (price list V1): a price is written VISIT_TYPE CLASS AMOUNT or VISIT_TYPE CLASS STATE AMOUNT",
                "VISIT SELF_PAY 100.00      | VISIT CASH 100.00          | 5 (price list V1): unknown price class \"CASH\"; there are SELF_PAY, CHARGE and TYPICAL_COPAY",
                "VISIT SELF_PAY 100.00      | VISIT SELF_PAY TX 100.00   | 3 (price list V1): the row \"VISIT SELF_PAY **\" is missing",
                "VISIT CHARGE 180.00        | VISIT SELF_PAY 100.00      | 6 (price list V1): the row \"VISIT SELF_PAY **\" is there twice",
                "from: 2026-01-01           | from: January              | 3 (price list V1): \"January\" is no moment",
                "from: 2026-01-01           | from: 2027-01-01           | 9 (price list V2): it begins when V1 does",
                "from: 2026-01-01           | since: 2026-01-01          | 3 (price list V1): unknown key \"since\"",
                "kind: COMMERCIAL           | kind: FRIENDLY             | 12 (payer ACME): unknown code \"FRIENDLY\"; there are COMMERCIAL,",
                "kind: COMMERCIAL           | 'kind: COMMERCIAL, inNetwork: [NY, ZZ]' | 12 (payer ACME): unknown state \"ZZ\"; write two letters",
                "amount: 10.00              | 'amount: 10.00, percent: 5%' | 14 (promo TEN): give an amount or a percentage, and not both",
                "amount: 10.00              | percent: 5                 | 14 (promo TEN): \"5\" is no percentage; write 20% or 12.5%",
                "amount: 10.00              | percent: 0%                | 14 (promo TEN): 0% is not above 0% and up to 100%",
                "amount: 10.00              | 'amount: 10.00, stackable: maybe' | 14 (promo TEN): \"maybe\" is neither yes nor no",
                "amount: 10.00              | 'amount: 10.00, from: 2026-02-01, until: 2026-02-01' | 14 (promo TEN): \"until\" is not after \"from\"",
                "amount: 10.00              | 'amount: 10.00, from: 2026-11-01T06:30Z' | 14 (promo TEN): this is in the hour that comes twice on the clock of America/New_York; take another",
                "amount: 10.00              | 'amount: 10.00, visitTypes: [VIST]' | 14 (promo TEN): no price list has the visit type \"VIST\"",
                "amount: 10.00              | 'amount: 10.00, inAll: 0'  | 14 (promo TEN): \"0\" is no whole number of 1 or more",
                "TEN:                       | ten-off:                   | 14 (promo ten-off): the code \"ten-off\" is not made of 3 to 20 capital letters and digits",
                "state: NY                  | colour: blue               | 15 (defaults): unknown key \"colour\""
            })
    void aMistakeInTheClinicIsSaidWithItsLine(String right, String wrong, String message) {
        var file = folder.write(
                "some.yaml",
                ScenarioFolder.CLINIC.replaceFirst(right, wrong) + "cases: [{ id: A, expect: { due: 100 } }]");

        var printed = ScenarioFolder.check(file);

        assertThat(printed.exit()).as(printed.text()).isEqualTo(2);
        assertThat(printed.text()).contains(file + ":" + message);
    }

    @Test
    void everyMistakeIsSaidAtOnce() {
        var printed = folder.checkWithClinic("""
                cases:
                  - { id: A, state: ZZ, expect: { due: 1 } }
                  - { id: A, visitType: NO, colour: blue, expect: { due: x } }
                """);

        assertThat(printed.text().lines()).hasSize(5);
        assertThat(printed.text())
                .contains(":17 (case A): unknown state \"ZZ\"")
                .contains(":18: the case \"A\" is there twice")
                .contains(":18 (case A): unknown key \"colour\"")
                .contains(":18 (case A): no price list has the visit type \"NO\"")
                .contains(":18 (case A): \"x\" is no amount");
    }

    @Test
    void aNameIsGivenOnceInAllFiles() {
        folder.write("clinic.yaml", ScenarioFolder.CLINIC);
        var file = folder.write("some.yaml", "use: clinic.yaml\npayers:\n  ACME: { kind: MEDICARE }\n");

        assertThat(ScenarioFolder.check(file).text())
                .isEqualTo("%s:3: \"ACME\" is there already, in %s:12\n"
                        .formatted(file, temporary.resolve("clinic.yaml")));
    }

    @Test
    void aCircleOfFilesIsSaid() {
        var file = folder.write("one.yaml", "use: two.yaml");
        folder.write("two.yaml", "use: [one.yaml]");

        assertThat(ScenarioFolder.check(file).text())
                .isEqualTo(temporary.resolve("two.yaml")
                        + ":1: the files use each other in a circle: one.yaml > two.yaml > one.yaml\n");
    }

    @Test
    void whatIsNoFileOfOursIsSaid() throws IOException {
        var missing = temporary.resolve("missing.yaml");
        assertThat(ScenarioFolder.check(missing).text()).isEqualTo(missing + ":1: there is no file " + missing + "\n");
        assertThat(ScenarioFolder.check(temporary).text()).contains("cannot be read");
        assertThat(ScenarioFolder.check(folder.write("empty.yaml", "")).text()).contains(":1: the file is empty");
        assertThat(ScenarioFolder.check(folder.write("list.yaml", "- a")).text())
                .contains(":1: a mapping of keys and values was expected");
        assertThat(ScenarioFolder.check(folder.write("two.yaml", "zone: UTC\n---\nzone: UTC"))
                        .text())
                .contains(":2: the file is not YAML");
        var latin = Files.write(temporary.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
        assertThat(ScenarioFolder.check(latin).text()).contains(":1: the file is not UTF-8 text");
    }

    /** Nine lists of nine of the one before are a billion; a list may also hold itself. */
    @Test
    void aFileThatWouldGrowWithoutEndIsRefusedAtOnce() {
        var bomb = IntStream.range(1, 10)
                .mapToObj(level -> "l%d: &l%d [%s]"
                        .formatted(
                                level,
                                level,
                                level == 1 ? "x" : ("*l" + (level - 1) + ", ").repeat(8) + "*l" + (level - 1)))
                .collect(Collectors.joining("\n"));
        var deep = "cases: " + "[".repeat(20_000);
        var large = "# " + "x".repeat(1_000_001);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(folder.checkWithClinic(bomb).text()).contains("is named with & and repeated with *");
            assertThat(folder.checkWithClinic("cases: &c [*c]").text()).contains("is named with & and repeated with *");
            assertThat(folder.checkWithClinic(deep).text()).contains("the file is not YAML");
            assertThat(folder.checkWithClinic(large).text()).contains("is too large to be one of ours");
        });
    }
}
