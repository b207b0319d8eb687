package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The times a booked visit can be moved to; what listing shows, moving takes. */
@Query
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR', 'SYSTEM')")
public class MoveTimes {

    private static final Set<Clearance.Reason> FORBIDDING =
            EnumSet.of(Clearance.Reason.EMERGENCY, Clearance.Reason.UNDER_AGE, Clearance.Reason.NOT_ASSESSED);

    private final StandingVisits visits;
    private final OpenTimes openTimes;
    private final TriageClearance triage;
    private final VisitBilling billing;
    private final JdbcClient jdbc;
    private final Clock clock;

    MoveTimes(
            StandingVisits visits,
            OpenTimes openTimes,
            TriageClearance triage,
            VisitBilling billing,
            JdbcClient jdbc,
            Clock clock) {
        this.visits = visits;
        this.openTimes = openTimes;
        this.triage = triage;
        this.billing = billing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The open times for an own booked visit, earliest first, with its present doctor or any other.
     *
     * @throws BookingRefused when it is not there, not booked any more, or triage forbids a visit
     */
    @Transactional(readOnly = true)
    public List<OpenTime> list(Actor actor, VisitId id, OpenTimes.Wishes wishes) {
        var visit = visits.find(actor, id);
        StandingVisits.requireBooked(visit);
        var reach = reach(visit).orElseThrow(BookingRefused.NotCleared::new);
        return openTimes
                .list(actor, request(visit.patient(), visit, reach, null).wishing(wishes))
                .stream()
                .filter(time -> !(time.doctor().equals(visit.doctor())
                        && time.slot().start().equals(visit.slot().start())))
                .toList();
    }

    /** A doctor's open times that are earlier than a booked visit; none when triage forbids a visit at present. */
    @Transactional(readOnly = true)
    public List<OpenTime> earlier(Actor actor, VisitId id, DoctorId doctor) {
        var visit = visits.find(actor, id);
        return reach(visit)
                .map(reach -> openTimes.list(
                        actor, request(visit.patient(), visit, reach, null).with(doctor)))
                .orElse(List.of())
                .stream()
                .filter(time -> time.slot().start().isBefore(visit.slot().start()))
                .toList();
    }

    /** The open time that starts exactly then, or why the visit cannot be moved there. */
    OpenTime exactly(Actor actor, StandingVisits.Standing visit, VisitMover.Target target) {
        var start = target.start();
        var reach = reach(visit).orElseThrow(BookingRefused.NotCleared::new);
        if (start.isAfter(reach)) {
            throw billing.paysUntil(visit.payment()).filter(start::isAfter).isPresent()
                    ? new BookingRefused.BeyondPayment()
                    : new BookingRefused.NotCleared();
        }
        return openTimes
                .exactly(actor, request(null, visit, reach, target.offer()).with(target.doctor()), start)
                .orElseThrow(BookingRefused.TimeTaken::new);
    }

    /** Choosing says itself that the patient is busy then; listing leaves such times out. */
    private OpenTimes.Request request(
            @Nullable PatientId patient, StandingVisits.Standing visit, Instant reach, @Nullable UUID offer) {
        var now = clock.instant();
        var within = reach.isAfter(now) ? Duration.between(now, reach) : Duration.ZERO;
        var claims = jdbc.sql("select id from care.claim where visit_id = :visit or id = :offer")
                .param("visit", visit.id().value())
                .param("offer", offer)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return OpenTimes.Request.in(visit.state(), visit.type(), within)
                .of(new OpenTimes.Mine(patient, Set.copyOf(claims)));
    }

    /**
     * The latest start: what triage allowed at booking and allows now, and what the card was authorised for. Empty when
     * triage forbids a visit.
     */
    private Optional<Instant> reach(StandingVisits.Standing visit) {
        var now = clock.instant();
        var clearance = triage.of(visit.patient());
        if (clearance instanceof Clearance.Blocked(var reason) && FORBIDDING.contains(reason)) {
            return Optional.empty();
        }
        // Answers that grew old, or are being given again, do not narrow a visit that was booked on them.
        var allowedNow =
                clearance instanceof Clearance.Blocked ? Optional.<Instant>empty() : clearance.latestStart(now);
        // Nobody gave their word to be seen in person: such a visit may come sooner, never later.
        var bridge =
                clearance instanceof Clearance.Bridge ? Optional.of(visit.slot().start()) : Optional.<Instant>empty();
        return Stream.of(
                        allowedNow,
                        bridge,
                        Optional.ofNullable(visit.mustStartBy()),
                        billing.paysUntil(visit.payment()),
                        Optional.of(now.plus(OpenTimes.HORIZON)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
