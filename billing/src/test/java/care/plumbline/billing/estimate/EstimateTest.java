package care.plumbline.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.estimate.Estimate.Charges;
import care.plumbline.billing.estimate.Estimate.Content;
import care.plumbline.billing.estimate.Estimate.Item;
import care.plumbline.billing.estimate.Estimate.Item.Kind;
import care.plumbline.billing.estimate.Estimate.Party;
import care.plumbline.billing.estimate.Estimate.Patient;
import care.plumbline.billing.estimate.Estimate.Provider;
import care.plumbline.billing.estimate.Estimate.SeparateCare;
import care.plumbline.billing.estimate.Estimate.Visit;
import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.availability.VisitType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EstimateTest {

    private static final Provider CLINIC = new Provider(
            new Party("Plumbline Demo Clinic", "1234567893", "12-3456789"),
            "100 Spine Street, Austin, TX 78701",
            new Party("Dr. Anna Lee", null, null),
            "TX",
            "5125550100");

    private static final Estimate WHOLE = estimate(
            new Visit(VisitType.NEW_PATIENT, 20, Instant.parse("2026-11-30T16:20:00Z"), ZoneId.of("America/Chicago")),
            List.of(new Charges(
                    CLINIC,
                    List.of(
                            charge(Kind.VISIT, 100_00),
                            charge(Kind.AFTER_HOURS, 15_00),
                            charge(Kind.ASSISTANCE, -50_00),
                            new Item(Kind.PROMO, "SPRING", null, Money.usd(-5_00))))),
            List.of("M54.50"),
            List.of(SeparateCare.IMAGING));

    @Test
    void whatIsStoredIsReadAgain() {
        assertThat(EstimateJson.read(EstimateJson.write(WHOLE))).isEqualTo(WHOLE);
    }

    @Test
    void whatIsNotKnownStaysSo() {
        var bare = estimate(
                new Visit(VisitType.FOLLOW_UP, 10, null, ZoneId.of("America/New_York")),
                List.of(new Charges(
                        new Provider(new Party("Clinic", null, null), null, null, null, "5125550100"),
                        List.of(new Item(Kind.VISIT, null, null, Money.usd(0))))),
                List.of(),
                List.of());

        assertThat(EstimateJson.read(EstimateJson.write(bare))).isEqualTo(bare);
    }

    @Test
    void storedTextIsPlainToReadAndSaysNothingTwice() {
        assertThat(EstimateJson.write(WHOLE))
                .contains("\"amount\":{\"amount\":\"-50.00\",\"currency\":\"USD\"}")
                .contains("\"startsAt\":\"2026-11-30T16:20:00Z\"", "\"birthDate\":\"1986-04-27\"")
                .contains("\"zone\":\"America/Chicago\"")
                .doesNotContain("total", "lowers", "zero");
    }

    @Test
    void unknownPartsAreRefusedInsteadOfLost() {
        var json = EstimateJson.write(WHOLE).replaceFirst("\\{", "{\"quantity\":2,");

        assertThatThrownBy(() -> EstimateJson.read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void hashIsOfTheTextAsStored() {
        assertThat(HexFormat.of().formatHex(EstimateJson.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void totalIsWhatIsLeftAfterEveryDiscount() {
        assertThat(WHOLE.total()).isEqualTo(Money.usd(60_00));
    }

    @Test
    void totalIsOfAllProviders() {
        var two = new Content(
                WHOLE.content().patient(),
                WHOLE.content().visit(),
                List.of(
                        new Charges(CLINIC, List.of(charge(Kind.VISIT, 100_00))),
                        new Charges(CLINIC, List.of(charge(Kind.VISIT, 40_00)))),
                List.of(),
                List.of());

        assertThat(two.total()).isEqualTo(Money.usd(140_00));
        assertThat(two.charges().getLast().total()).isEqualTo(Money.usd(40_00));
    }

    @Test
    void nothingAddedLaterChangesIt() {
        var items = new ArrayList<>(List.of(charge(Kind.VISIT, 100_00)));
        var charges = new Charges(CLINIC, items);
        items.add(charge(Kind.AFTER_HOURS, 15_00));

        assertThat(charges.items()).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var pesos = new Item(Kind.AFTER_HOURS, null, null, new Money(100, Currency.getInstance("MXN")));
        var visit = charge(Kind.VISIT, 100_00);

        assertThatThrownBy(() -> charge(Kind.ASSISTANCE, 1)).hasMessageContaining("wrong sign");
        assertThatThrownBy(() -> charge(Kind.VISIT, -1)).hasMessageContaining("wrong sign");
        assertThatThrownBy(() -> charge(Kind.PROMO, -1)).hasMessageContaining("names its code");
        assertThatThrownBy(() -> new Item(Kind.VISIT, "SPRING", null, Money.usd(1)))
                .hasMessageContaining("names its code");
        assertThatThrownBy(() -> new Charges(CLINIC, List.of())).hasMessageContaining("at least one item");
        assertThatThrownBy(() -> new Charges(CLINIC, List.of(visit, charge(Kind.ASSISTANCE, -100_01))))
                .hasMessageContaining("below zero");
        assertThatThrownBy(() -> new Charges(CLINIC, List.of(visit, pesos))).hasMessageContaining("do not mix");
        assertThatThrownBy(() -> estimate(WHOLE.content().visit(), List.of(), List.of(), List.of()))
                .hasMessageContaining("at least one provider");
        assertThatThrownBy(() -> new Estimate("GFE-2026-000001", 0, Instant.EPOCH, WHOLE.content()))
                .hasMessageContaining("counted from 1");
    }

    private static Item charge(Kind kind, long cents) {
        return new Item(kind, null, kind == Kind.VISIT ? "98000" : null, Money.usd(cents));
    }

    private static Estimate estimate(
            Visit visit, List<Charges> charges, List<String> diagnoses, List<SeparateCare> separately) {
        var patient = new Patient("Zoë O'Brien & \"Söhne\"", LocalDate.of(1986, 4, 27), "TX");
        return new Estimate(
                "GFE-2026-000123",
                1,
                Instant.parse("2026-11-23T15:00:00Z"),
                new Content(patient, visit, charges, diagnoses, separately));
    }
}
