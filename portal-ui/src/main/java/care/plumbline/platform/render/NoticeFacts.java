package care.plumbline.platform.render;

import care.plumbline.domain.notification.ContactPreference;
import care.plumbline.domain.notification.MyContact;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.plan.PlanId;
import care.plumbline.domain.plan.PlanNotice;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.HeldNotice;
import care.plumbline.domain.scheduling.HoldId;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.waitlist.MyWaitlist;
import care.plumbline.domain.scheduling.waitlist.OfferId;
import care.plumbline.domain.shared.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What notices are about, read when they are sent. */
@Component
class NoticeFacts {

    private final MyVisits visits;
    private final PlanNotice plans;
    private final HeldNotice holds;
    private final MyWaitlist waitlist;
    private final MyContact contacts;

    NoticeFacts(MyVisits visits, PlanNotice plans, HeldNotice holds, MyWaitlist waitlist, MyContact contacts) {
        this.visits = visits;
        this.plans = plans;
        this.holds = holds;
        this.waitlist = waitlist;
        this.contacts = contacts;
    }

    Optional<BookedVisit> visit(Actor system, UUID visit) {
        return visits.find(system, new VisitId(visit));
    }

    Optional<UUID> patientOfPlan(Actor system, UUID plan) {
        return plans.patientOf(system, new PlanId(plan)).map(PatientId::value);
    }

    Optional<HeldNotice.Held> hold(Actor system, UUID hold) {
        return holds.live(system, new HoldId(hold));
    }

    Optional<MyWaitlist.Offered> offer(Actor system, UUID offer) {
        return waitlist.find(system, new OfferId(offer));
    }

    ContactPreference wishes(Actor system, PatientId patient) {
        return contacts.preferenceOf(system, patient);
    }
}
