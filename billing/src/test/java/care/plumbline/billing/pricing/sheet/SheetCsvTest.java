package care.plumbline.billing.pricing.sheet;

import static care.plumbline.billing.pricing.sheet.PricingKind.QUOTE_POLICY;
import static care.plumbline.billing.pricing.sheet.SheetText.bytes;
import static care.plumbline.billing.pricing.sheet.SheetText.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCsvTest {

    private static final long SEED = 20_261_127L;
    private static final List<String> PIECES = List.of(
            "a", "25.00", ",", "\"", "\n", "\r\n", "\r", "\t", " ", "'", "=", "+", "-", "@", "ñ", "€", "😀", ";", "#");

    @ParameterizedTest
    @EnumSource(PricingKind.class)
    void whatIsWrittenCanBeReadAgain(PricingKind kind) {
        var random = new Random(SEED);
        for (var number = 0; number < 500; number++) {
            var sheet = new Sheet(IntStream.range(0, random.nextInt(4))
                    .mapToObj(ignored ->
                            kind.columns().stream().collect(Collectors.toMap(column -> column, column -> cell(random))))
                    .toList());

            assertThat(SheetCsv.read(kind, bytes(SheetCsv.write(kind, sheet))))
                    .as("sheet %d of seed %d", number, SEED)
                    .isEqualTo(sheet);
        }
    }

    /** White space around a cell is no part of it. */
    private static String cell(Random random) {
        var pieces = IntStream.range(0, random.nextInt(6))
                .mapToObj(ignored -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
        return pieces.strip();
    }

    @Test
    void beginsWithTheColumnsAndEndsItsLinesAsTheStandardSays() {
        var sheet = new Sheet(List.of(Map.of("rule", "promo_floor", "value", "5.00"), Map.of("rule", "a, \"b\"\nc")));

        assertThat(SheetCsv.write(QUOTE_POLICY, sheet))
                .isEqualTo("rule,value\r\npromo_floor,5.00\r\n\"a, \"\"b\"\"\nc\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "'=1", "''-1"})
    void aCellThatASpreadsheetWouldTakeForAFormulaBeginsWithAnApostrophe(String formula) {
        var written = SheetCsv.write(QUOTE_POLICY, new Sheet(List.of(Map.of("rule", formula, "value", formula))));

        assertThat(written.lines().skip(1).findFirst().orElseThrow().replaceFirst("^\"", ""))
                .startsWith("'" + formula.lines().findFirst().orElseThrow());
        assertThat(SheetCsv.read(QUOTE_POLICY, bytes(written)).rows())
                .containsExactly(Map.of("rule", formula, "value", formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "'a", "a=1", "5-1", "O'Hara", "''"})
    void anApostropheBeforeAnythingElseStays(String cell) {
        var sheet = new Sheet(List.of(Map.of("rule", cell, "value", "")));

        assertThat(SheetCsv.write(QUOTE_POLICY, sheet)).isEqualTo("rule,value\r\n" + cell + ",\r\n");
        assertThat(read("rule,value\n" + cell + ",")).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "'=1", "' =1"})
    void aFormulaTypedInASpreadsheetIsReadAsItsText(String cell) {
        assertThat(read("rule,value\n" + cell + ",").cell(0, "rule").replaceFirst("^' ?", ""))
                .isEqualTo("=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFrule,value\r\npromo_floor,5.00\r\n",
                "rule,value\npromo_floor,5.00",
                "rule,value\rpromo_floor,5.00\r",
                "rule,value\r\n\r\n\r\npromo_floor,5.00\r\n\r\n",
                "\"rule\",\"value\"\r\n\"promo_floor\",\"5.00\"\r\n",
                " rule , value \n promo_floor , 5.00 \n"
            })
    void readsFilesOfEverySystem(String text) {
        assertThat(read(text).rows()).containsExactly(Map.of("rule", "promo_floor", "value", "5.00"));
    }

    @Test
    void readsQuotesCommasAndLinesWithinACell() {
        assertThat(read("rule,value\r\n\"a,b\",\"c \"\"d\"\"\r\ne\"\r\n").rows())
                .containsExactly(Map.of("rule", "a,b", "value", "c \"d\"\r\ne"));
    }

    @Test
    void aSheetWithoutRowsIsOne() {
        assertThat(read("rule,value\n")).isEqualTo(Sheet.EMPTY);
        assertThat(SheetCsv.write(QUOTE_POLICY, Sheet.EMPTY)).isEqualTo("rule,value\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "\uFEFF",
                "promo_floor,5.00\n",
                "value,rule\n",
                "rule\n",
                "rule,value,\n",
                "rule,value,note\n",
                "Rule,Value\n",
                "rule;value\n"
            })
    void theFirstLineHasToNameTheColumns(String text) {
        assertThatExceptionOfType(SheetRefused.HeadMissing.class)
                .isThrownBy(() -> read(text))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("rule,value"));
    }

    @ParameterizedTest
    @EnumSource(PricingKind.class)
    void theHeadOfAnotherKindIsRefused(PricingKind kind) {
        Arrays.stream(PricingKind.values())
                .filter(other -> !other.columns().equals(kind.columns()))
                .forEach(other -> assertThatExceptionOfType(SheetRefused.HeadMissing.class)
                        .isThrownBy(() -> SheetCsv.read(kind, bytes(head(other) + "\n"))));
    }

    /** The line of the file, as an editor counts; cells of several lines and empty lines do not put it off. */
    @Test
    void namesTheLineWithMoreOrFewerCells() {
        assertThat(lineOf("rule,value\na,b\nc\nd,e\n")).isEqualTo("3");
        assertThat(lineOf("rule,value\na,b,c\n")).isEqualTo("2");
        assertThat(lineOf("rule,value\r\na,b\r\nc,d,\r\n")).isEqualTo("3");
        assertThat(lineOf("rule,value\n\n\na,b\n\nc")).isEqualTo("6");
        assertThat(lineOf("rule,value\r\n\"a\r\na\",\"b\nb\"\r\nc\r\n")).isEqualTo("5");
        assertThat(lineOf("rule,value\na,b\n\"c\nd\",e,f\ng,h\n")).isEqualTo("3");
    }

    private static Object lineOf(String text) {
        try {
            throw new AssertionError("was read: " + read(text));
        } catch (SheetRefused.ColumnsDiffer refused) {
            assertThat(refused.arguments()).hasSize(2).last().isEqualTo("2");
            return refused.arguments().getFirst();
        }
    }

    @Test
    void aCellHasAtMostFiveHundredCharacters() {
        assertThat(read("rule,value\n" + "x".repeat(500) + ",\n").cell(0, "rule"))
                .hasSize(500);
        assertThatExceptionOfType(SheetRefused.CellTooLong.class)
                .isThrownBy(() -> read("rule,value\na,b\n\nc," + "x".repeat(501) + "\n"))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("4"));
    }

    @Test
    void aFileHasAtMostFiveThousandRows() {
        assertThat(read("rule,value\n" + "a,b\n".repeat(5_000)).rows()).hasSize(5_000);
        assertThatExceptionOfType(SheetRefused.TooLarge.class)
                .isThrownBy(() -> read("rule,value\n" + "a,b\n".repeat(5_001)));
    }

    @Test
    void aFileHasAtMostAMillionBytes() {
        var row = "a," + "x".repeat(498) + "\n";
        var text = "rule,value\n" + row.repeat(1_995);
        var largest = text + "\n".repeat(SheetCsv.LARGEST - text.length());

        assertThat(read(largest).rows()).hasSize(1_995);
        assertThatExceptionOfType(SheetRefused.TooLarge.class).isThrownBy(() -> read(largest + "\n"));
    }

    @Test
    void aFileHasToBeUtf8() {
        assertThatExceptionOfType(SheetRefused.NotCsv.class)
                .isThrownBy(
                        () -> SheetCsv.read(QUOTE_POLICY, "rule,value\nñ,1\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThatExceptionOfType(SheetRefused.NotCsv.class)
                .isThrownBy(
                        () -> SheetCsv.read(QUOTE_POLICY, "\uFEFFrule,value\n".getBytes(StandardCharsets.UTF_16LE)));
        assertThatExceptionOfType(SheetRefused.NotCsv.class)
                .isThrownBy(() -> SheetCsv.read(QUOTE_POLICY, new byte[] {'P', 'K', 3, 4, (byte) 0x80, (byte) 0xFF}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule,value\n\"a,b\n", "rule,value\n\"a\"b,c\n", "\"rule,value\n"})
    void quotesHaveToBeClosed(String text) {
        assertThatExceptionOfType(SheetRefused.NotCsv.class).isThrownBy(() -> read(text));
    }

    @Test
    void aCellThatIsNotThereIsEmpty() {
        var row = new HashMap<>(Map.of("rule", "promo_floor"));

        assertThat(SheetCsv.write(QUOTE_POLICY, new Sheet(List.of(row)))).isEqualTo("rule,value\r\npromo_floor,\r\n");
    }

    private static Sheet read(String text) {
        return SheetCsv.read(QUOTE_POLICY, bytes(text));
    }
}
