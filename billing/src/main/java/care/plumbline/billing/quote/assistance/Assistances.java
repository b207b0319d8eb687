package care.plumbline.billing.quote.assistance;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Household;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Small incomes that were recognised, and for how long; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Assistances {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.shared();

    Assistances(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** The household recognised for that day. */
    public Optional<Household> on(PatientId patient, LocalDate day) {
        return jdbc.sql("""
                select id, household from billing.assistance
                where patient_id = :patient and ended_at is null and valid_from <= :day and valid_until > :day
                order by decided_at desc limit 1
                """)
                .param("patient", patient.value())
                .param("day", day)
                .query((row, number) -> household(row.getBytes("household"), row.getObject("id", UUID.class)))
                .optional();
    }

    /** Every decision for a patient, newest first. */
    List<Assistance> of(PatientId patient) {
        return jdbc.sql(
                        "select * from billing.assistance where patient_id = :patient order by decided_at desc, id desc")
                .param("patient", patient.value())
                .query((row, number) -> assistance(row))
                .list();
    }

    /** One decision, locked until the transaction ends. */
    Optional<Assistance> lock(AssistanceId id) {
        return jdbc.sql("select * from billing.assistance where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> assistance(row))
                .optional();
    }

    void add(Assistance decided, AccountId by) {
        var id = decided.id().value();
        jdbc.sql("""
                insert into billing.assistance (id, patient_id, household, reason, valid_from, valid_until, decided_by, decided_at)
                values (:id, :patient, :household, :reason, :from, :until, :by, :now)
                """)
                .param("id", id)
                .param("patient", decided.patient().value())
                .param("household", seal(decided.household(), id))
                .param(
                        "reason",
                        sealer.seal(json.writeValueAsString(decided.grounds()), place("reason", id))
                                .bytes())
                .param("from", decided.validFrom())
                .param("until", decided.validUntil())
                .param("by", by.value())
                .param("now", decided.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(AssistanceId id, Instant now) {
        jdbc.sql("update billing.assistance set ended_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private Assistance assistance(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return new Assistance(
                new AssistanceId(id),
                new PatientId(row.getObject("patient_id", UUID.class)),
                household(row.getBytes("household"), id),
                json.readValue(sealer.open(new Sealed(row.getBytes("reason")), place("reason", id)), Grounds.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getTimestamp("decided_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private byte[] seal(Household household, UUID id) {
        return sealer.seal(household.persons() + " " + household.yearlyIncome().minor(), place("household", id))
                .bytes();
    }

    private Household household(byte[] sealed, UUID id) {
        var parts = sealer.open(new Sealed(sealed), place("household", id)).split(" ");
        return new Household(Integer.parseInt(parts[0]), Money.usd(Long.parseLong(parts[1])));
    }

    private static Sealer.Place place(String column, UUID id) {
        return new Sealer.Place("billing.assistance", column, id);
    }
}
