package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Opens closed days again. */
@UseCase
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class ReopenDay {

    private final JdbcClient jdbc;
    private final Audit audit;

    ReopenDay(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Opens the whole stretch; nothing happens when it is open already. */
    @Transactional
    public void reopen(Actor actor, ClosedDays.Closed closed) {
        var doctor = closed.doctor();
        if (doctor == null) {
            jdbc.sql("delete from care.clinic_holiday where on_date between :first and :last")
                    .param("first", closed.first())
                    .param("last", closed.last())
                    .update();
        } else {
            jdbc.sql("""
                    delete from care.time_off where doctor_id = :doctor and first_day = :first and last_day = :last
                    """)
                    .param("doctor", doctor.value())
                    .param("first", closed.first())
                    .param("last", closed.last())
                    .update();
        }
        audit.record(
                actor,
                Action.REOPENED,
                null,
                doctor == null ? "clinic" : "doctor",
                doctor == null ? UuidV7.next() : doctor.value());
    }
}
