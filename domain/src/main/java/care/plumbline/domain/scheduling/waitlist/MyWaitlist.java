package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Whether a patient waits for something earlier, and what is kept for them. */
@Query
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR', 'SYSTEM')")
public class MyWaitlist {

    private final Entries entries;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyWaitlist(Entries entries, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A time kept for the patient until it expires. */
    public record Offered(
            OfferId id, VisitId visit, DoctorId doctor, String doctorName, TimeSlot slot, Instant expiresAt) {}

    /** Whether the acting patient waits for a time earlier than this visit's. */
    @Transactional(readOnly = true)
    public boolean waits(Actor actor, VisitId visit) {
        return entries.openEntryOf(visit).isPresent();
    }

    /** What is kept for the patient of this visit now. */
    @Transactional(readOnly = true)
    public Optional<Offered> offered(Actor actor, VisitId visit) {
        return entries.openEntryOf(visit).flatMap(entries::standingOfferOf).flatMap(this::shown);
    }

    /** An own offer that still stands; somebody else's, or one that is over, is not there. */
    @Transactional(readOnly = true)
    public Optional<Offered> find(Actor actor, OfferId id) {
        return entries.offer(id).flatMap(this::shown);
    }

    private Optional<Offered> shown(Waiting.Offer offer) {
        return Optional.of(offer)
                .filter(found -> found.stands(clock.instant()))
                .map(found -> new Offered(
                        found.id(),
                        found.visit(),
                        found.doctor(),
                        name(found.doctor().value()),
                        found.slot(),
                        found.expiresAt()));
    }

    private String name(UUID doctor) {
        return jdbc.sql("select display_name from care.doctor where id = :id")
                .param("id", doctor)
                .query(String.class)
                .single();
    }
}
