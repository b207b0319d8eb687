package care.plumbline.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.plumbline.billing.estimate.MyEstimates.Entry;
import care.plumbline.billing.money.Money;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import care.plumbline.testing.As;
import care.plumbline.testing.GoodFaith;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;

@PortalTest
class EstimatesTest {

    private static final String TABLE = "billing.good_faith_estimate";

    @Autowired
    private Estimates estimates;

    @Autowired
    private MyEstimates mine;

    @Autowired
    private MarkEstimateDelivered delivering;

    @Autowired
    private AcknowledgeEstimate acknowledging;

    @Autowired
    private GoodFaith goodFaith;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Peek peek;

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As patient;

    @BeforeEach
    void somebody() {
        patient = persons.patient();
    }

    @Test
    void estimateIsReadAsItWasGiven() {
        var id = goodFaith.asked(patient);

        var shown = patient.get(actor -> mine.of(actor, id)).orElseThrow();

        assertThat(shown.estimate().content()).isEqualTo(GoodFaith.content());
        assertThat(shown.estimate().issuedAt()).isEqualTo(clock.instant());
        assertThat(shown.estimate().number()).matches("GFE-20\\d\\d-\\d{6}");
        assertThat(shown.entry())
                .isEqualTo(new Entry(
                        id, shown.estimate().number(), 1, clock.instant(), null, Money.usd(45_00), null, null));
    }

    @Test
    void numbersAreNotGivenTwiceAndNameTheYearAtTheClinic() {
        var first = goodFaith.gives(
                persons.idOf(patient),
                EstimateOccasion.ASKED,
                GoodFaith.content(),
                Instant.parse("2027-01-01T03:00:00Z"));
        var second = goodFaith.gives(
                persons.idOf(patient),
                EstimateOccasion.ASKED,
                GoodFaith.content(),
                Instant.parse("2027-01-01T12:00:00Z"));

        assertThat(number(first)).startsWith("GFE-2026-");
        assertThat(number(second)).startsWith("GFE-2027-");
        assertThat(number(first).substring(9)).isLessThan(number(second).substring(9));
    }

    @Test
    void contentIsSealedAndItsHashIsOfWhatWasSealed() throws Exception {
        var id = goodFaith.asked(patient);

        var row = tables.rows("select content, content_hash from " + TABLE + " where id = ?", id.value())
                .getFirst();
        var sealed = (byte[]) row.get("content");
        var json = sealer.open(new Sealed(sealed), new Sealer.Place(TABLE, "content", id.value()));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Sam Doe", "Dr. Anna Lee", "1986");
        assertThat(json).contains("Sam Doe", "Dr. Anna Lee", "1986-04-27", "\"amount\":\"-50.00\"");
        assertThat(row.get("content_hash"))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void contentThatDoesNotMatchItsHashIsNotShown() {
        var id = goodFaith.asked(patient);
        tables.change("alter table billing.good_faith_estimate disable trigger user");
        tables.change("update billing.good_faith_estimate set content_hash = sha256('x') where id = ?", id.value());
        tables.change("alter table billing.good_faith_estimate enable trigger user");

        assertThatThrownBy(() -> patient.get(actor -> mine.of(actor, id)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not what was given");
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, 2026-11-09T15:00:00Z, 2026-11-12T16:00:00Z,           ",
        "SCHEDULED, 2026-11-16T15:00:00Z, 2026-11-19T16:00:00Z, 2026-11-17",
        "SCHEDULED, 2026-11-02T15:00:00Z, 2026-11-17T16:00:00Z, 2026-11-05",
        // In Europe it is the next day already; the clinic's calendar counts, for both days.
        "SCHEDULED, 2026-11-17T03:00:00Z, 2026-11-20T03:00:00Z, 2026-11-17",
        "ASKED,     2026-11-25T15:00:00Z,                     , 2026-12-01",
        "ASKED,     2026-11-26T03:00:00Z, 2026-11-27T16:00:00Z, 2026-12-01",
        "CHANGED,   2026-11-25T15:00:00Z, 2026-12-01T16:00:00Z, 2026-11-30",
    })
    void dayItIsDue(EstimateOccasion occasion, Instant now, @Nullable Instant start, @Nullable String due) {
        var id = goodFaith.gives(persons.idOf(patient), occasion, GoodFaith.content("Sam Doe", start), now);

        assertThat(tables.text("select coalesce(due_on::text, 'none') from " + TABLE + " where id = ?", id.value()))
                .isEqualTo(due == null ? "none" : due);
    }

    @Test
    void bookingWithoutItsTimeIsNotEstimated() {
        assertThatThrownBy(() -> new Estimates.Request(
                        persons.idOf(patient), null, EstimateOccasion.SCHEDULED, GoodFaith.content()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nextVersionTakesThePlaceOfTheNewest() {
        var first = goodFaith.asked(patient);
        var second = goodFaith.replaces(patient, first, GoodFaith.content("Sam Doe", clock.instant()));
        var third = goodFaith.replaces(patient, first, GoodFaith.content());

        assertThat(patient.get(mine::list))
                .extracting(Entry::id, Entry::number, Entry::version, Entry::replacedBy)
                .containsExactly(
                        tuple(third, number(first), 3, null),
                        tuple(second, number(first), 2, third),
                        tuple(first, number(first), 1, second));
        assertThat(patient.get(actor -> mine.of(actor, first))
                        .orElseThrow()
                        .estimate()
                        .content())
                .isEqualTo(GoodFaith.content());
    }

    @Test
    void versionsGivenAtOnceQueueUp() {
        var first = goodFaith.asked(patient);

        var results = Race.times(6, () -> goodFaith.replaces(patient, first, GoodFaith.content()));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(patient.get(mine::list)).extracting(Entry::version).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(patient.get(mine::list))
                .filteredOn(entry -> entry.replacedBy() == null)
                .hasSize(1);
    }

    @Test
    void estimateOfSomebodyElseIsNotReplaced() {
        var foreign = goodFaith.asked(persons.patient());

        assertThatThrownBy(() -> goodFaith.replaces(patient, foreign, GoodFaith.content()))
                .isInstanceOf(EstimateRefused.NotThere.class);
    }

    @Test
    void nothingIsGivenOutsideATransaction() {
        var request = new Estimates.Request(persons.idOf(patient), null, EstimateOccasion.ASKED, GoodFaith.content());

        assertThatThrownBy(() ->
                        persons.somebody(Role.SYSTEM).get(actor -> estimates.issue(actor, request, clock.instant())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void patientReadsOnlyTheirOwnAndEveryReadingIsRecorded() {
        var id = goodFaith.asked(patient);
        var other = persons.patient();

        assertThat(other.<Boolean>get(actor -> mine.of(actor, id).isPresent())).isFalse();
        assertThat(other.get(mine::list)).isEmpty();
        assertThat(opened(id)).isZero();
        assertThat(patient.get(mine::list)).extracting(Entry::id).containsExactly(id);
        assertThat(opened(id)).isZero();

        patient.get(actor -> mine.of(actor, id));

        assertThat(opened(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void policyShowsEstimatesToTheirPatientAndToWhoWorksWithThem(Role role) {
        var id = goodFaith.asked(patient);

        var seen = persons.somebody(role)
                .<Integer>get(actor ->
                        peek.rows(actor, TABLE + " where id = ?", id.value()).size());

        assertThat(seen).isEqualTo(role == Role.BILLING_STAFF || role == Role.SYSTEM ? 1 : 0);
        assertThat(patient.<Integer>get(actor ->
                        peek.rows(actor, TABLE + " where id = ?", id.value()).size()))
                .isEqualTo(1);
    }

    @Test
    void nobodyGivesAnEstimateForSomebodyElse() {
        var request = new Estimates.Request(persons.idOf(patient), null, EstimateOccasion.ASKED, GoodFaith.content());

        assertThatThrownBy(() -> persons.patient()
                        .get(actor -> peek.inside(actor, () -> estimates.issue(actor, request, clock.instant()))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content = 'x'",
                "content_hash = sha256('x')",
                "total_minor = 1",
                "number = 'GFE-2026-000000'",
                "version = 2",
                "due_on = '2026-01-01'",
                "issued_at = now()",
                "visit_starts_at = now()"
            })
    void whatItSaysNeverChanges(String change) {
        var id = goodFaith.asked(patient);
        var sql = "update billing.good_faith_estimate set " + change + " where id = ?";

        assertThatThrownBy(() -> tables.change(sql, id.value())).hasMessageContaining("never changes");
        assertThatThrownBy(() -> patient.get(actor -> peek.change(actor, sql, id.value())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nothingIsDeleted() {
        var id = goodFaith.asked(patient);
        var sql = "delete from billing.good_faith_estimate where id = ?";

        assertThatThrownBy(() -> tables.change(sql, id.value())).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> persons.somebody(Role.SYSTEM).get(actor -> peek.change(actor, sql, id.value())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void firstDeliveryCounts() {
        var id = goodFaith.asked(patient);
        persons.somebody(Role.SYSTEM).run(actor -> delivering.mark(actor, id, DeliveryChannel.EMAIL));
        var at = clock.instant();
        clock.advance(Duration.ofHours(1));

        patient.run(actor -> delivering.mark(actor, id, DeliveryChannel.PORTAL));

        assertThat(tables.count(
                        TABLE + " where id = ? and channel = 'EMAIL' and delivered_at = ?::timestamptz",
                        id.value(),
                        at.toString()))
                .isEqualTo(1);
        assertThatThrownBy(() -> tables.change("update billing.good_faith_estimate set channel = 'PAPER'"
                        + " where id = '" + id.value() + "'"))
                .hasMessageContaining("recorded once");
    }

    @Test
    void firstAcknowledgementCounts() {
        var id = goodFaith.asked(patient);
        var at = patient.get(actor -> acknowledging.acknowledge(actor, id));
        clock.advance(Duration.ofHours(1));

        assertThat(at).isEqualTo(clock.instant().minus(Duration.ofHours(1)));
        assertThat(patient.<Instant>get(actor -> acknowledging.acknowledge(actor, id)))
                .isEqualTo(at);
        assertThat(patient.get(mine::list)).extracting(Entry::acknowledgedAt).containsExactly(at);
        assertThatThrownBy(() -> tables.change("update billing.good_faith_estimate set acknowledged_at = null"
                        + " where id = '" + id.value() + "'"))
                .hasMessageContaining("recorded once");
    }

    @Test
    void nobodyElseMarksOrAcknowledges() {
        var id = goodFaith.asked(patient);
        var other = persons.patient();
        var missing = new EstimateId(UUID.randomUUID());

        assertThatThrownBy(() -> other.run(actor -> delivering.mark(actor, id, DeliveryChannel.PORTAL)))
                .isInstanceOf(EstimateRefused.NotThere.class);
        assertThatThrownBy(() -> other.get(actor -> acknowledging.acknowledge(actor, id)))
                .isInstanceOf(EstimateRefused.NotThere.class);
        assertThatThrownBy(() -> patient.get(actor -> acknowledging.acknowledge(actor, missing)))
                .isInstanceOf(EstimateRefused.NotThere.class);
        assertThatThrownBy(() -> persons.lee().run(actor -> delivering.mark(actor, id, DeliveryChannel.PAPER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(tables.count(
                        TABLE + " where id = ? and delivered_at is null and acknowledged_at is null", id.value()))
                .isEqualTo(1);
    }

    @Test
    void staffMayHandItOverOnPaper() {
        var id = goodFaith.asked(patient);

        persons.somebody(Role.BILLING_STAFF).run(actor -> delivering.mark(actor, id, DeliveryChannel.PAPER));

        assertThat(tables.count(TABLE + " where id = ? and channel = 'PAPER'", id.value()))
                .isEqualTo(1);
    }

    private String number(EstimateId id) {
        return tables.text("select number from " + TABLE + " where id = ?", id.value());
    }

    private long opened(EstimateId id) {
        return tables.count(
                "care.audit_event where action = 'OPENED' and record_type = 'estimate' and record_id = ? and patient_id = ?",
                id.value(),
                persons.idOf(patient).value());
    }
}
