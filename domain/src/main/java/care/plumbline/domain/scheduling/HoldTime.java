package care.plumbline.domain.scheduling;

import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one open time for a visitor or patient while they sign in and pay; an earlier hold of theirs is let go. A care
 * coordinator keeps one for the patient they act for, who is told and pays later.
 */
@UseCase
@PreAuthorize("permitAll()")
public class HoldTime {

    /** How long a time is kept before payment starts. */
    public static final Duration KEEP = Duration.ofMinutes(10);

    /** How long a time is kept that was chosen on the phone; the patient pays when the mail has come. */
    public static final Duration KEEP_ON_BEHALF = Duration.ofHours(2);

    private final OpenTimes openTimes;
    private final TriageClearance triage;
    private final People people;
    private final VisitsAhead ahead;
    private final HoldBook book;
    private final VisitBilling billing;
    private final Notifications notifications;
    private final Clock clock;

    HoldTime(
            OpenTimes openTimes,
            TriageClearance triage,
            People people,
            VisitsAhead ahead,
            HoldBook book,
            VisitBilling billing,
            Notifications notifications,
            Clock clock) {
        this.openTimes = openTimes;
        this.triage = triage;
        this.people = people;
        this.ahead = ahead;
        this.book = book;
        this.billing = billing;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Which time.
     *
     * @param zone the time was chosen in; messages about it show the same clock
     * @param seenInPersonToday the person's word that they will also be seen in person today; needed for a bridge visit
     */
    public record Request(DoctorId doctor, Instant start, VisitType type, ZoneId zone, boolean seenInPersonToday) {}

    /**
     * The hold; asking again for the time one holds already keeps it as it is.
     *
     * @throws BookingRefused when the time is taken, triage does not allow it, details are missing, or the patient has
     *     as many visits ahead as one may have
     */
    @Transactional
    public HoldId hold(Actor actor, Request request) {
        var now = clock.instant();
        var patient = people.patientOf(actor).orElse(null);
        var details = people.detailsOf(actor).orElseThrow(BookingRefused.DetailsMissing::new);
        var clearance = allow(triage.of(actor), request);
        var person = new Person(patient, patient == null ? actor.visitor() : null);
        book.lock(person, request.doctor());
        if (patient != null) {
            ahead.requireRoom(patient, request.type(), now);
        } else if (request.type() == VisitType.FOLLOW_UP) {
            throw new BookingRefused.NothingToFollow();
        }
        var own = book.liveHoldOf(person, now);
        if (own.isPresent() && own.get().isFor(request, details.state())) {
            return own.get().id();
        }
        if (own.isPresent() && billing.isBeingPaid(own.get().id())) {
            throw new BookingRefused.PaymentUnderWay();
        }
        var mine = own.map(hold -> Set.of(hold.id().value())).orElse(Set.of());
        var search = OpenTimes.Request.in(details.state(), request.type(), clearance.reach(OpenTimes.HORIZON))
                .with(request.doctor())
                .of(new OpenTimes.Mine(null, mine));
        var time = openTimes.exactly(actor, search, request.start()).orElseThrow(BookingRefused.TimeTaken::new);
        var intake = triage.intakeOf(actor).orElseThrow(BookingRefused.NotCleared::new);
        var wanted = new HoldBook.Wanted(
                time,
                details.state(),
                intake,
                clearance.latestStart(now).orElse(null),
                keptUntil(actor, request.start(), now),
                request);
        var hold = book.claim(actor, person, wanted, now);
        if (actor.onBehalfOf() != null) {
            notifications.stage(Notice.TIME_HELD, hold.value());
        }
        return hold;
    }

    private static Instant keptUntil(Actor actor, Instant start, Instant now) {
        if (actor.onBehalfOf() == null) {
            return now.plus(KEEP);
        }
        var until = now.plus(KEEP_ON_BEHALF);
        return until.isBefore(start) ? until : start;
    }

    private static Clearance allow(Clearance clearance, Request request) {
        if (clearance instanceof Clearance.Blocked) {
            throw new BookingRefused.NotCleared();
        }
        if (clearance instanceof Clearance.Bridge && !request.seenInPersonToday()) {
            throw new BookingRefused.ConsentNeeded();
        }
        return clearance;
    }

    /** Exactly one of the two. */
    record Person(@Nullable PatientId patient, @Nullable VisitorId visitor) {}
}
