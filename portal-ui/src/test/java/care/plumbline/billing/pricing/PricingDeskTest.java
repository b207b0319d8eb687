package care.plumbline.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.sheet.SheetCsv;
import care.plumbline.billing.pricing.version.PriceTimeline;
import care.plumbline.billing.pricing.version.PriceTimeline.Period;
import care.plumbline.billing.pricing.version.PriceTimeline.Phase;
import care.plumbline.billing.pricing.version.PricingAction;
import care.plumbline.billing.pricing.version.PricingDesk;
import care.plumbline.billing.pricing.version.PricingHistory;
import care.plumbline.billing.pricing.version.PricingVersion;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.billing.pricing.version.VersionStatus;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.PriceDesk;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class PricingDeskTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Autowired
    private PricingDesk desk;

    @Autowired
    private PriceTimeline timeline;

    @Autowired
    private PricingHistory history;

    @Autowired
    private PriceDesk prices;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As editor;

    @BeforeEach
    void somebody() {
        editor = persons.editor();
    }

    @Test
    void whatIsScheduledStandsBesideWhatHoldsNow() {
        var now = selfPay();
        var start = clock.instant().plus(Duration.ofDays(2));
        prices.changes(now.price().amount().minor() + 100, start);

        var standing = standing();

        assertThat(standing.now()).isNotNull();
        assertThat(standing.now().price().amount()).isEqualTo(now.price().amount());
        assertThat(standing.next()).isNotNull();
        assertThat(standing.next().price().amount().minor())
                .isEqualTo(now.price().amount().minor() + 100);
        assertThat(standing.next().price().from()).isEqualTo(start);
        clock.set(start);
        assertThat(selfPay().price().amount().minor())
                .isEqualTo(now.price().amount().minor() + 100);
        assertThat(phases()).endsWith(Phase.PAST, Phase.NOW);
    }

    @Test
    void versionsThatKeepAPriceAreOneStretchOfTime() {
        var copay = period("TYPICAL_COPAY");

        prices.changes(selfPay().price().amount().minor() + 100, null);
        clock.advance(Duration.ofHours(1));
        prices.changes(selfPay().price().amount().minor() + 100, null);

        assertThat(period("TYPICAL_COPAY").price().from())
                .isEqualTo(copay.price().from());
    }

    @Test
    void stateWithAPriceOfItsOwnGoesBackToEveryStates() {
        var id = prices.submits(PricingKind.PRICES, sheet -> with(sheet, "WY", "77.00"), null);
        prices.approves(id);
        var back = clock.instant().plus(Duration.ofDays(1));
        assertThat(standing("WY").now()).isNotNull();
        assertThat(standing("WY").endsAt()).isNull();

        prices.approves(prices.submits(PricingKind.PRICES, sheet -> without(sheet, "WY"), back));

        assertThat(standing("WY").endsAt()).isEqualTo(back);
        clock.set(back);
        assertThat(editor.get(timeline::standing))
                .noneMatch(price -> price.state().equals("WY"));
    }

    @Test
    void dayOfAChangeHasBothPrices() {
        var before = selfPay().price().amount();
        var day = clock.instant().atZone(ZONE).toLocalDate().plusDays(3);
        var noon = day.atTime(12, 0).atZone(ZONE).toInstant();
        prices.changes(before.minor() + 100, noon);

        assertThat(amountsOn(day.minusDays(1))).containsExactly(before.minor());
        assertThat(amountsOn(day)).containsExactly(before.minor(), before.minor() + 100);
        assertThat(amountsOn(day.plusDays(1))).containsExactly(before.minor() + 100);
        assertThat(amountsOn(LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void openedDraftSaysWhoseItIsAndWhatDiffers() {
        var before = selfPay().price().amount();
        var id = prices.drafts(PricingKind.PRICES, sheet -> PriceDesk.withSelfPay(sheet, before.minor() + 100));

        var opened = editor.get(actor -> desk.open(actor, id)).orElseThrow();

        assertThat(opened.author()).isEqualTo("editor@demo.example");
        assertThat(opened.decider()).isEmpty();
        assertThat(opened.version().status()).isEqualTo(VersionStatus.DRAFT);
        assertThat(opened.isStale()).isFalse();
        assertThat(opened.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.key()).isEqualTo("NEW_PATIENT SELF_PAY **"));
        prices.changes(before.minor() + 200, null);
        assertThat(editor.get(actor -> desk.open(actor, id)).orElseThrow().isStale())
                .isTrue();
    }

    @Test
    void anyTwoVersionsOfAKindAreCompared() {
        var before = selfPay().price().amount();
        prices.changes(before.minor() + 100, null);
        var second = latest();
        clock.advance(Duration.ofMinutes(1));
        prices.changes(before.minor() + 300, null);

        var changes = editor.get(actor -> desk.changes(actor, latest(), second));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(dollars(before.minor() + 300));
            assertThat(change.after()).isEqualTo(dollars(before.minor() + 100));
        });
        var promos = editor.get(actor -> desk.list(actor, PricingKind.PROMOS)).getFirst();
        assertThatThrownBy(() -> editor.run(
                        actor -> desk.changes(actor, second, promos.version().id())))
                .isInstanceOf(VersionRefused.NotThere.class);
    }

    @Test
    void startIsReadOnTheClinicsClockAndCountsWhatStaysLocked() {
        var winter = LocalDate.of(2031, 1, 10).atStartOfDay();
        var summer = LocalDate.of(2031, 7, 10).atStartOfDay();
        assertThat(editor.get(actor -> desk.start(actor, winter)).at())
                .isEqualTo(Instant.parse("2031-01-10T05:00:00Z"));
        assertThat(editor.get(actor -> desk.start(actor, summer)).at())
                .isEqualTo(Instant.parse("2031-07-10T04:00:00Z"));
        var time = bookings.openTimes().getLast();
        var before = lockedFrom(time.slot().start());

        bookings.books(persons.patient(), time);

        assertThat(lockedFrom(time.slot().start())).isEqualTo(before + 1);
        assertThat(lockedFrom(time.slot().start().plusSeconds(1))).isEqualTo(before);
    }

    @Test
    void fileOfAVersionCanBeReadAgainAndHoldsNoFormula() {
        var sheet = new Sheet(List.of(Map.of("code", "=HYPERLINK(1)", "percent", "20")));
        var id = prices.drafts(PricingKind.PROMOS, ignored -> sheet);

        var csv = editor.get(actor -> desk.csv(actor, id));

        assertThat(csv).contains("\n'=HYPERLINK(1),20");
        assertThat(SheetCsv.read(PricingKind.PROMOS, csv.getBytes(StandardCharsets.UTF_8))
                        .cell(0, "code"))
                .isEqualTo("=HYPERLINK(1)");
    }

    @Test
    void historySaysWhoDidWhatFromWhichSitting() {
        var before = selfPay().price().amount();
        var id = prices.submits(before.minor() + 100, null);
        prices.approves(id);

        var events = editor.get(actor -> history.of(actor, id));

        assertThat(events)
                .extracting(PricingHistory.Event::action)
                .containsExactly(
                        PricingAction.APPROVED, PricingAction.SUBMITTED, PricingAction.CHANGED, PricingAction.DRAFTED);
        assertThat(events.getFirst().who()).isEqualTo("approver@demo.example");
        var changed = events.get(2);
        assertThat(changed.who()).isEqualTo("editor@demo.example");
        assertThat(changed.before()).isEqualTo(dollars(before.minor()));
        assertThat(changed.after()).isEqualTo(dollars(before.minor() + 100));
        assertThat(changed.sitting()).isNotEqualTo(events.getFirst().sitting());
        String file = editor.get(actor -> history.csv(actor, PricingKind.PRICES));
        assertThat(file)
                .startsWith("at,who,sitting,version,action")
                .contains("approver@demo.example")
                .contains(changed.sitting().toString());
        List<PricingHistory.Event> newest = editor.get(actor -> history.newest(actor, PricingKind.PRICES, 3));
        assertThat(newest).hasSize(3);
    }

    @Test
    void addressesOfPatientsStayUnknown() {
        var known = "select set_config('plumbline.role', ?, true) || ' ' || coalesce(billing.who_prices(?), 'nobody')";
        var patient = persons.patient().actor().requireAccount().value();
        var colleague = editor.actor().requireAccount().value();

        assertThat(tables.text(known, "PRICING_APPROVER", patient)).isEqualTo("PRICING_APPROVER nobody");
        assertThat(tables.text(known, "PRICING_APPROVER", colleague)).endsWith("editor@demo.example");
        assertThat(tables.text(known, "DOCTOR", colleague)).isEqualTo("DOCTOR nobody");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRICING_EDITOR", "PRICING_APPROVER", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseSeesVersionsTimelineOrHistory(Role role) {
        var somebody = persons.somebody(role);
        var id = latest();

        assertThatThrownBy(() -> somebody.run(actor -> desk.list(actor, PricingKind.PRICES)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> somebody.run(actor -> desk.open(actor, id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> somebody.run(actor -> desk.csv(actor, id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> somebody.run(timeline::all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> somebody.run(actor -> history.of(actor, id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long lockedFrom(Instant at) {
        return editor.get(actor -> desk.lockedFrom(actor, at));
    }

    private PricingVersionId latest() {
        return editor.get(actor -> desk.list(actor, PricingKind.PRICES)).stream()
                .map(PricingDesk.Listed::version)
                .filter(version -> version.status() == VersionStatus.ACTIVE)
                .map(PricingVersion::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Phase> phases() {
        return editor.get(timeline::all).stream()
                .filter(period -> isSelfPay(period, "**"))
                .map(Period::phase)
                .toList();
    }

    private List<Long> amountsOn(LocalDate day) {
        return editor.get(actor -> timeline.on(actor, day)).stream()
                .filter(period -> isSelfPay(period, "**"))
                .map(period -> period.price().amount().minor())
                .toList();
    }

    private Period selfPay() {
        return period("SELF_PAY");
    }

    private Period period(String priceClass) {
        return editor.get(timeline::all).stream()
                .filter(period -> period.phase() == Phase.NOW
                        && period.price().visitType().equals("NEW_PATIENT")
                        && period.price().priceClass() == PriceClass.valueOf(priceClass)
                        && period.price().state().equals("**"))
                .findFirst()
                .orElseThrow();
    }

    private PriceTimeline.Standing standing() {
        return standing("**");
    }

    private PriceTimeline.Standing standing(String state) {
        return editor.get(timeline::standing).stream()
                .filter(price -> price.visitType().equals("NEW_PATIENT")
                        && price.priceClass() == PriceClass.SELF_PAY
                        && price.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSelfPay(Period period, String state) {
        return period.price().visitType().equals("NEW_PATIENT")
                && period.price().priceClass() == PriceClass.SELF_PAY
                && period.price().state().equals(state);
    }

    private static Sheet with(Sheet sheet, String state, String amount) {
        var rows = new ArrayList<>(sheet.rows());
        rows.add(Map.of(
                "visit_type",
                "NEW_PATIENT",
                "charge_class",
                "SELF_PAY",
                "state",
                state,
                "currency",
                "USD",
                "amount",
                amount));
        return new Sheet(rows);
    }

    private static Sheet without(Sheet sheet, String state) {
        return new Sheet(sheet.rows().stream()
                .filter(row -> !state.equals(row.get("state")))
                .toList());
    }

    private static String dollars(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
