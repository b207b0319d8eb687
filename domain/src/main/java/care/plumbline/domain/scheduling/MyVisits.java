package care.plumbline.domain.scheduling;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient's own visits; a care coordinator sees those of the patient they act for. */
@Query
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR', 'SYSTEM')")
public class MyVisits {

    private static final String COLUMNS = """
            select v.id, v.patient_id, v.doctor_id, d.display_name, v.status, v.starts_at, v.ends_at, v.state, v.phone,
                   v.time_zone, v.intake_id, v.payment_id, v.calendar_uid, v.visit_type, v.sequence,
                   v.asked_to_move_at is not null as asked_to_move, v.cancel_reason,
                   (select p.id from care.treatment_plan p where p.visit_id = v.id and p.signed_at is not null) as plan_id
            from care.visit v join care.doctor d on d.id = v.doctor_id
            """;

    private final JdbcClient jdbc;
    private final CareRelationship relationships;
    private final Audit audit;
    private final Clock clock;

    MyVisits(JdbcClient jdbc, CareRelationship relationships, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.relationships = relationships;
        this.audit = audit;
        this.clock = clock;
    }

    /** The own visits, the next or newest first. */
    @Transactional(readOnly = true)
    public List<BookedVisit> list(Actor actor) {
        return jdbc.sql(COLUMNS + "where v.patient_id = care.my_patient() order by v.starts_at desc")
                .query((row, number) -> visit(row))
                .list();
    }

    /** The own booked visit booked last, while it lies ahead. */
    @Transactional(readOnly = true)
    public Optional<BookedVisit> ahead(Actor actor) {
        return jdbc.sql(COLUMNS + """
                where v.patient_id = care.my_patient() and v.status = 'BOOKED' and v.starts_at > :now
                order by v.id desc limit 1
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> visit(row))
                .optional();
    }

    /** One own visit; somebody else's is not there. Reading it is audited. */
    @Transactional
    public Optional<BookedVisit> find(Actor actor, VisitId id) {
        var visit = jdbc.sql(COLUMNS + "where v.id = :id")
                .param("id", id.value())
                .query((row, number) -> visit(row))
                .optional()
                .filter(found -> relationships.owns(actor, found.patient()));
        visit.ifPresent(
                found -> audit.record(actor, Action.OPENED, found.patient().value(), "visit", id.value()));
        return visit;
    }

    static BookedVisit visit(ResultSet row) throws SQLException {
        var reason = row.getString("cancel_reason");
        return new BookedVisit(
                new VisitId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new DoctorId(row.getObject("doctor_id", UUID.class)),
                row.getString("display_name"),
                VisitStatus.valueOf(row.getString("status")),
                new TimeSlot(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                ZoneId.of(row.getString("time_zone")),
                row.getString("state"),
                row.getString("phone"),
                new IntakeRef(row.getObject("intake_id", UUID.class)),
                new PaymentRef(row.getObject("payment_id", UUID.class)),
                row.getObject("calendar_uid", UUID.class),
                row.getObject("plan_id", UUID.class),
                VisitType.valueOf(row.getString("visit_type")),
                row.getInt("sequence"),
                row.getBoolean("asked_to_move"),
                reason == null ? null : CancelReason.valueOf(reason));
    }
}
