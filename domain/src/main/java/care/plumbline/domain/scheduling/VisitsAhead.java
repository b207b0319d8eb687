package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.VisitType;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a patient has ahead and behind. */
@Repository
class VisitsAhead {

    /** How many booked visits one patient may have ahead. */
    private static final int MOST = 3;

    private final JdbcClient jdbc;

    VisitsAhead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(long ahead, long completed) {}

    /** Refuses one visit more than somebody may have ahead, and a follow-up of nothing. */
    void requireRoom(PatientId patient, VisitType type, Instant now) {
        var count = jdbc.sql("""
                select count(*) filter (where status = 'BOOKED' and starts_at > :now) as ahead,
                       count(*) filter (where status = 'COMPLETED') as completed
                from care.visit where patient_id = :patient
                """)
                .param("patient", patient.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Count.class)
                .single();
        if (count.ahead() >= MOST) {
            throw new BookingRefused.TooManyVisits(MOST);
        }
        if (type == VisitType.FOLLOW_UP && count.completed() == 0) {
            throw new BookingRefused.NothingToFollow();
        }
    }
}
