package care.plumbline.billing.pricing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.pricing.sheet.SheetMerge.Difference;
import care.plumbline.billing.pricing.sheet.SheetMerge.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetMergeTest {

    private static final Sheet COMMON = sheet("FRIEND10 10.00", "WELCOME20 20.00");

    @ParameterizedTest
    @CsvSource({"10.00, 12.00, MINE", "12.00, 10.00, THEIRS", "11.00, 12.00, BOTH"})
    void saysWhoseChangeItIs(String theirs, String mine, Side side) {
        assertThat(between(
                        sheet("FRIEND10 " + theirs, "WELCOME20 20.00"), sheet("FRIEND10 " + mine, "WELCOME20 20.00")))
                .containsExactly(new Difference("FRIEND10", "amount", theirs, mine, side));
    }

    @Test
    void sameChangeIsNoDifference() {
        var both = sheet("FRIEND10 12.00", "WELCOME20 20.00");

        assertThat(between(both, both)).isEmpty();
    }

    @Test
    void rowsOfOneSideAreWholeDifferences() {
        assertThat(between(sheet("FRIEND10 10.00", "WELCOME20 20.00", "NEW30 30.00"), sheet("FRIEND10 10.00")))
                .containsExactly(
                        new Difference("WELCOME20", "", "20.00", "", Side.MINE),
                        new Difference("NEW30", "", "30.00", "", Side.THEIRS));
    }

    @Test
    void rowRemovedByOneAndChangedByTheOtherIsForBothToChoose() {
        assertThat(between(sheet("FRIEND10 10.00"), sheet("FRIEND10 10.00", "WELCOME20 21.00")))
                .containsExactly(new Difference("WELCOME20", "", "", "21.00", Side.BOTH));
    }

    @Test
    void choosingNothingKeepsTheirsAndChoosingAllKeepsMine() {
        var theirs = sheet("FRIEND10 11.00", "NEW30 30.00");
        var mine = sheet("FRIEND10 12.00", "WELCOME20 20.00");
        var all = between(theirs, mine);

        assertThat(SheetMerge.merge(PricingKind.PROMOS, theirs, mine, Set.of())).isEqualTo(theirs);
        assertThat(SheetMerge.merge(PricingKind.PROMOS, theirs, mine, Set.copyOf(all))
                        .rows())
                .containsExactlyInAnyOrderElementsOf(mine.rows());
    }

    @Test
    void oneCellOfEachSideIsTaken() {
        var theirs = new Sheet(List.of(Map.of("code", "FRIEND10", "amount", "11.00", "cap", "")));
        var mine = new Sheet(List.of(Map.of("code", "FRIEND10", "amount", "10.00", "cap", "5.00")));
        var cap = between(theirs, mine).stream()
                .filter(difference -> difference.column().equals("cap"))
                .findFirst()
                .orElseThrow();

        assertThat(SheetMerge.merge(PricingKind.PROMOS, theirs, mine, Set.of(cap))
                        .rows())
                .containsExactly(Map.of("code", "FRIEND10", "amount", "11.00", "cap", "5.00"));
    }

    private static List<Difference> between(Sheet theirs, Sheet mine) {
        return SheetMerge.differences(PricingKind.PROMOS, COMMON, theirs, mine);
    }

    private static Sheet sheet(String... rows) {
        return new Sheet(Stream.of(rows)
                .map(row -> row.split(" "))
                .map(row -> Map.of("code", row[0], "amount", row[1]))
                .toList());
    }
}
