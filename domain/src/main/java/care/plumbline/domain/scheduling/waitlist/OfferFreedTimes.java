package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.notification.MyContact;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.scheduling.KeptTimes;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Offers a doctor's open time to somebody who waits for one; it is kept for them and for nobody else. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class OfferFreedTimes {

    /** The job that ends an offer nobody took; its instance is the offer's id. */
    static final TaskDescriptor<Void> LAPSE = TaskDescriptor.of("scheduling-waitlist-lapse");

    /** How long an offer is kept. */
    static final Duration KEEP = Duration.ofMinutes(30);

    /** An offer must leave time to read it. */
    private static final Duration AT_LEAST = Duration.ofMinutes(15);

    private final Entries entries;
    private final MoveTimes times;
    private final KeptTimes kept;
    private final FreedTimes freed;
    private final MyContact contact;
    private final Notifications notifications;
    private final SchedulerClient scheduler;
    private final Clock clock;

    OfferFreedTimes(
            Entries entries,
            MoveTimes times,
            KeptTimes kept,
            FreedTimes freed,
            MyContact contact,
            Notifications notifications,
            SchedulerClient scheduler,
            Clock clock) {
        this.entries = entries;
        this.times = times;
        this.kept = kept;
        this.freed = freed;
        this.contact = contact;
        this.notifications = notifications;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Offers one who waits the earliest open time of the doctor that is earlier than their visit; whether there was one.
     * One transaction for each of them, under the locks of the doctor and the patient.
     */
    @Transactional
    public boolean offer(Actor actor, DoctorId doctor, Waiting waiting) {
        kept.lock(doctor);
        kept.lock(waiting.patient());
        var now = clock.instant();
        // A time is not kept for somebody who sleeps through it.
        var quiet = contact.preferenceOf(actor, waiting.patient()).quietUntil(now, waiting.zone());
        if (quiet.isPresent()) {
            freed.lookAgain(doctor, quiet.get());
            return false;
        }
        if (!entries.stillWaits(waiting.entry(), now)) {
            return false;
        }
        return times.earlier(actor, waiting.visit(), doctor).stream()
                .filter(time -> time.bookableUntil().isAfter(now.plus(AT_LEAST)))
                .filter(time -> !entries.wasOffered(waiting, time))
                .findFirst()
                .filter(time -> keep(waiting, time, now))
                .isPresent();
    }

    private boolean keep(Waiting waiting, OpenTime time, Instant now) {
        var id = OfferId.next();
        var expires = now.plus(KEEP).isBefore(time.bookableUntil()) ? now.plus(KEEP) : time.bookableUntil();
        if (!kept.keep(id.value(), time, waiting.patient(), expires)) {
            return false;
        }
        entries.addOffer(id, waiting, time, expires);
        notifications.stage(Notice.EARLIER_TIME_OFFERED, id.value());
        scheduler.scheduleIfNotExists(LAPSE.instance(id.value().toString()).scheduledTo(expires));
        return true;
    }
}
