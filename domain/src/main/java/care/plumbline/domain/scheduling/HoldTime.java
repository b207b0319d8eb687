package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one open time for a visitor or patient while they sign in and pay; an earlier hold of theirs is let go. */
@UseCase
@PreAuthorize("permitAll()")
public class HoldTime {

    /** How long a time is kept before payment starts. */
    public static final Duration KEEP = Duration.ofMinutes(10);

    private final OpenTimes openTimes;
    private final TriageClearance triage;
    private final People people;
    private final HoldBook book;
    private final VisitBilling billing;
    private final Clock clock;

    HoldTime(
            OpenTimes openTimes,
            TriageClearance triage,
            People people,
            HoldBook book,
            VisitBilling billing,
            Clock clock) {
        this.openTimes = openTimes;
        this.triage = triage;
        this.people = people;
        this.book = book;
        this.billing = billing;
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
     * @throws BookingRefused when the time is taken, triage does not allow it, or details are missing
     */
    @Transactional
    public HoldId hold(Actor actor, Request request) {
        var now = clock.instant();
        var patient = actor.account() == null ? Optional.<PatientId>empty() : people.patientOf(actor.account());
        var details = people.detailsOf(actor).orElseThrow(BookingRefused.DetailsMissing::new);
        var clearance = allow(triage.of(actor), request);
        var person = new Person(patient.orElse(null), patient.isPresent() ? null : actor.visitor());
        book.lock(person, request.doctor());
        var own = book.liveHoldOf(person, now);
        if (own.isPresent() && own.get().isFor(request, details.state())) {
            return own.get().id();
        }
        if (own.isPresent() && billing.isBeingPaid(own.get().id())) {
            throw new BookingRefused.PaymentUnderWay();
        }
        var search = new OpenTimes.Request(
                request.type(),
                details.state(),
                request.doctor(),
                clearance.reach(OpenTimes.HORIZON),
                own.map(HoldBook.Own::id).orElse(null));
        var time = openTimes.exactly(search, request.start()).orElseThrow(BookingRefused.TimeTaken::new);
        var intake = triage.intakeOf(actor).orElseThrow(BookingRefused.NotCleared::new);
        return book.claim(actor, person, new HoldBook.Wanted(time, details.state(), intake, request), now);
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
