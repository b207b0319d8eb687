package care.plumbline.billing.estimate;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient's own good-faith estimates. */
@Query
@PreAuthorize("hasRole('PATIENT')")
public class MyEstimates {

    private static final String ENTRY = """
            select e.id, e.number, e.version, e.issued_at, e.visit_starts_at, e.total_minor, e.currency, e.acknowledged_at,
                   (select later.id from billing.good_faith_estimate later where later.replaces = e.id) as replaced_by
            from billing.good_faith_estimate e
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Estimates estimates;
    private final CareRelationship relationships;
    private final Audit audit;

    MyEstimates(JdbcClient jdbc, People people, Estimates estimates, CareRelationship relationships, Audit audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.estimates = estimates;
        this.relationships = relationships;
        this.audit = audit;
    }

    /**
     * An estimate without its content.
     *
     * @param visitStart null when no time was chosen
     * @param acknowledgedAt when the patient said to have read it; null if not
     * @param replacedBy the version that took its place; null while it stands
     */
    public record Entry(
            EstimateId id,
            String number,
            int version,
            Instant issuedAt,
            @Nullable Instant visitStart,
            Money total,
            @Nullable Instant acknowledgedAt,
            @Nullable EstimateId replacedBy) {}

    /** An estimate with its content. */
    public record Shown(Entry entry, Estimate estimate) {}

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> list(Actor actor) {
        return people.patientOf(actor)
                .map(patient -> jdbc.sql(ENTRY + "where e.patient_id = :patient order by e.id desc")
                        .param("patient", patient.value())
                        .query((row, number) -> entry(row))
                        .list())
                .orElse(List.of());
    }

    /** An own one as it was given; somebody else's is not there. Reading it is audited. */
    @Transactional
    public Optional<Shown> of(Actor actor, EstimateId id) {
        return estimates
                .patientOf(id)
                .filter(patient -> relationships.owns(actor, patient))
                .map(patient -> {
                    audit.record(actor, Action.OPENED, patient.value(), "estimate", id.value());
                    var entry = jdbc.sql(ENTRY + "where e.id = :id")
                            .param("id", id.value())
                            .query((row, number) -> entry(row))
                            .single();
                    return new Shown(entry, estimates.find(id).orElseThrow());
                });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var replacedBy = row.getObject("replaced_by", UUID.class);
        return new Entry(
                new EstimateId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                row.getTimestamp("issued_at").toInstant(),
                instant(row, "visit_starts_at"),
                new Money(row.getLong("total_minor"), Currency.getInstance(row.getString("currency"))),
                instant(row, "acknowledged_at"),
                replacedBy == null ? null : new EstimateId(replacedBy));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
