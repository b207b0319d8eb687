package care.plumbline.billing.pricing.sheet;

import static care.plumbline.billing.pricing.sheet.SheetText.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.pricing.sheet.SheetDiff.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetDiffTest {

    private static final Sheet BEFORE = sheet(
            PricingKind.PRICES,
            "NEW_PATIENT,SELF_PAY,**,USD,149.00",
            "NEW_PATIENT,CHARGE,**,USD,240.00",
            "NEW_PATIENT,SELF_PAY,CA,USD,159.00");

    @Test
    void theSameSheetDoesNotDiffer() {
        assertThat(SheetDiff.between(PricingKind.PRICES, BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void theOrderOfRowsAndSpacesAroundCellsDoNotCount() {
        var after = sheet(
                PricingKind.PRICES,
                "NEW_PATIENT,SELF_PAY,CA,USD, 159.00 ",
                " NEW_PATIENT ,SELF_PAY,**,USD,149.00",
                "NEW_PATIENT,CHARGE,**,USD,240.00");

        assertThat(SheetDiff.between(PricingKind.PRICES, BEFORE, after)).isEmpty();
    }

    @Test
    void namesCellsThatChangedRowsThatAreNewAndRowsThatAreGone() {
        var after = sheet(
                PricingKind.PRICES,
                "NEW_PATIENT,CHARGE,**,USD,260.00",
                "NEW_PATIENT,SELF_PAY,TX,USD,139.00",
                "NEW_PATIENT,SELF_PAY,**,USD,149.00");

        assertThat(SheetDiff.between(PricingKind.PRICES, BEFORE, after))
                .containsExactly(
                        new Change("NEW_PATIENT CHARGE **", "amount", "240.00", "260.00"),
                        new Change("NEW_PATIENT SELF_PAY TX", "currency", "", "USD"),
                        new Change("NEW_PATIENT SELF_PAY TX", "amount", "", "139.00"),
                        new Change("NEW_PATIENT SELF_PAY CA", "currency", "USD", ""),
                        new Change("NEW_PATIENT SELF_PAY CA", "amount", "159.00", ""));
    }

    @Test
    void anotherKeyIsAnotherRow() {
        var before = sheet(PricingKind.PROMOS, "WELCOME20,20,,,,,,,,,,");
        var after = sheet(PricingKind.PROMOS, "WELCOME25,20,,,,,,,,,,");

        assertThat(SheetDiff.between(PricingKind.PROMOS, before, after))
                .containsExactly(
                        new Change("WELCOME25", "percent", "", "20"), new Change("WELCOME20", "percent", "20", ""));
    }

    @ParameterizedTest
    @EnumSource(PricingKind.class)
    void everyCellOfANewSheetIsNew(PricingKind kind) {
        var columns = kind.columns().size();
        var first = sheet(kind, "x,".repeat(columns - 1) + "x");

        assertThat(SheetDiff.between(kind, Sheet.EMPTY, first))
                .hasSize(columns - kind.keyColumns().size())
                .allMatch(change -> change.before().isEmpty() && change.after().equals("x"));
    }
}
