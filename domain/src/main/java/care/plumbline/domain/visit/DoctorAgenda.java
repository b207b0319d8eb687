package care.plumbline.domain.visit;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A doctor's visits: the list of the coming days, and one visit with its patient. */
@Query
@PreAuthorize("hasRole('DOCTOR')")
public class DoctorAgenda {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    DoctorAgenda(JdbcClient jdbc, People people, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line of the agenda. */
    public record Entry(
            VisitId visit, TimeSlot slot, VisitStatus status, String patientName, LocalDate birthDate, String state) {}

    /** The agenda, and the zone its days are meant in. */
    public record Agenda(ZoneId zone, List<Entry> entries) {}

    /**
     * One visit as its doctor sees it.
     *
     * @param reviewedBefore when the doctor last read its intake; null the first time
     * @param startableFrom before then the doctor cannot start it
     */
    public record Opened(
            VisitId visit,
            PatientId patient,
            People.Patient person,
            VisitStatus status,
            TimeSlot slot,
            String state,
            String phone,
            IntakeRef intake,
            ZoneId zone,
            @Nullable Instant reviewedBefore,
            Instant startableFrom) {

        /** Whether the doctor can start it at this moment. */
        public boolean isStartable(Instant now) {
            return status == VisitStatus.BOOKED && !now.isBefore(startableFrom);
        }
    }

    /**
     * Visits not completed yet from earlier days, today's, and those of the next seven days, in order; days are the
     * doctor's own.
     */
    @Transactional(readOnly = true)
    public Agenda agenda(Actor actor) {
        var zone = zone();
        var today =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        var entries = jdbc.sql("""
                select v.id, v.starts_at, v.ends_at, v.status, p.given_name || ' ' || p.family_name as name,
                       p.birth_date, v.state
                from care.visit v join care.patient p on p.id = v.patient_id
                where v.doctor_id = care.my_doctor() and v.starts_at < :until
                  and (v.starts_at >= :from and v.status <> 'CANCELLED' or v.status in ('BOOKED', 'IN_PROGRESS'))
                order by v.starts_at
                """)
                .param("from", today.atOffset(ZoneOffset.UTC))
                .param("until", today.plus(AHEAD).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Entry(
                        new VisitId(row.getObject("id", UUID.class)),
                        slot(row),
                        VisitStatus.valueOf(row.getString("status")),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("state")))
                .list();
        return new Agenda(zone, entries);
    }

    /** Where an own visit stands; nothing of its patient is read. Another doctor's is not there. */
    @Transactional(readOnly = true)
    public Optional<VisitStatus> status(Actor actor, VisitId id) {
        return jdbc.sql("select status from care.visit where id = :id and doctor_id = care.my_doctor()")
                .param("id", id.value())
                .query((row, number) -> VisitStatus.valueOf(row.getString("status")))
                .optional();
    }

    /** One own visit, audited; another doctor's is not there. */
    @Transactional
    public Optional<Opened> open(Actor actor, VisitId id) {
        var found = jdbc.sql("""
                select v.id, v.patient_id, v.status, v.starts_at, v.ends_at, v.state, v.phone, v.intake_id,
                       v.reviewed_at, v.starts_at - make_interval(mins => o.start_early_minutes) as startable_from
                from care.visit v cross join care.organisation o
                where v.id = :id and v.doctor_id = care.my_doctor()
                  and (v.status <> 'CANCELLED' or v.started_at is not null)
                """)
                .param("id", id.value())
                .query((row, number) -> opened(row))
                .optional();
        found.ifPresent(
                visit -> audit.record(actor, Action.OPENED, visit.patient().value(), "visit", id.value()));
        return found;
    }

    /** The same, and remembers that the doctor has read the intake now. */
    @Transactional
    public Optional<Opened> review(Actor actor, VisitId id) {
        var found = open(actor, id);
        jdbc.sql("update care.visit set reviewed_at = :now where id = :id and doctor_id = care.my_doctor()")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        return found;
    }

    private Opened opened(ResultSet row) throws SQLException {
        var patient = new PatientId(row.getObject("patient_id", UUID.class));
        var reviewed = row.getTimestamp("reviewed_at");
        return new Opened(
                new VisitId(row.getObject("id", UUID.class)),
                patient,
                people.patient(patient).orElseThrow(),
                VisitStatus.valueOf(row.getString("status")),
                slot(row),
                row.getString("state"),
                row.getString("phone"),
                new IntakeRef(row.getObject("intake_id", UUID.class)),
                zone(),
                reviewed == null ? null : reviewed.toInstant(),
                row.getTimestamp("startable_from").toInstant());
    }

    private ZoneId zone() {
        return jdbc.sql("select time_zone from care.doctor where id = care.my_doctor()")
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private static TimeSlot slot(ResultSet row) throws SQLException {
        return new TimeSlot(
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
