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
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Offers a doctor's open times to those who wait for one: the earliest to whoever waits longest, each to one only. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class OfferFreedTimes {

    /** The job that ends an offer nobody took; its instance is the offer's id. */
    static final TaskDescriptor<Void> LAPSE = TaskDescriptor.of("scheduling-waitlist-lapse");

    /** How long an offer is kept. */
    public static final Duration KEEP = Duration.ofMinutes(30);

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

    /** Offers what can be offered now; gives how many offers were made. */
    @Transactional
    public int offer(Actor actor, DoctorId doctor) {
        kept.lock(doctor);
        var now = clock.instant();
        entries.pointless(now).forEach(entry -> {
            withdraw(entry);
            entries.end(entry, Entries.Outcome.OVER);
        });
        entries.overtaken().forEach(this::withdraw);
        var made = 0;
        for (var waiting : entries.waitingFor(doctor, now)) {
            // A time is not kept for somebody who sleeps through it.
            var quiet = contact.preferenceOf(actor, waiting.patient()).quietUntil(now, waiting.zone());
            quiet.ifPresent(end -> freed.lookAgain(doctor, end));
            made += quiet.isEmpty() && offersTo(actor, waiting, doctor, now) ? 1 : 0;
        }
        return made;
    }

    private void withdraw(UUID entry) {
        entries.standingOfferOf(entry).ifPresent(offer -> {
            kept.release(offer.id().value());
            entries.endOffer(offer.id(), Entries.OfferOutcome.WITHDRAWN);
            freed.freed(offer.doctor());
        });
    }

    private boolean offersTo(Actor actor, Waiting waiting, DoctorId doctor, Instant now) {
        kept.lock(waiting.patient());
        if (entries.standingOfferOf(waiting.entry()).isPresent()) {
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
