package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityId;
import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.coverage.desk.CheckFilter;
import care.plumbline.billing.coverage.desk.EligibilityDesk;
import care.plumbline.billing.coverage.desk.EnterBenefits;
import care.plumbline.billing.coverage.desk.LinkHealthPlan;
import care.plumbline.billing.coverage.desk.MarkReadingWrong;
import care.plumbline.billing.coverage.desk.TypedBenefits;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens of coverages ask and do. */
@Component
class CoverageWork {

    private final EligibilityDesk desk;
    private final EnterBenefits entering;
    private final MarkReadingWrong marking;
    private final LinkHealthPlan linking;
    private final HealthPlans plans;
    private final Clinic clinic;
    private final Clock clock;

    CoverageWork(
            EligibilityDesk desk,
            EnterBenefits entering,
            MarkReadingWrong marking,
            LinkHealthPlan linking,
            HealthPlans plans,
            Clinic clinic,
            Clock clock) {
        this.desk = desk;
        this.entering = entering;
        this.marking = marking;
        this.linking = linking;
        this.plans = plans;
        this.clinic = clinic;
        this.clock = clock;
    }

    ZoneId zone(Actor actor) {
        return clinic.organisation(actor).zone();
    }

    Instant now() {
        return clock.instant();
    }

    List<EligibilityDesk.Line> list(Actor actor, CheckFilter filter) {
        return desk.list(actor, filter);
    }

    Optional<EligibilityDesk.Opened> open(Actor actor, CoverageId id, @Nullable EligibilityId check) {
        return desk.open(actor, id, check);
    }

    Optional<String> memberId(Actor actor, CoverageId id) {
        return desk.memberId(actor, id);
    }

    List<HealthPlan> plans(Actor actor) {
        return plans.list(actor);
    }

    EligibilityCheck enter(Actor actor, CoverageId id, TypedBenefits typed) {
        return entering.enter(actor, id, typed);
    }

    void markWrong(Actor actor, EligibilityId id, String note) {
        marking.mark(actor, id, note);
    }

    void link(Actor actor, CoverageId id, @Nullable HealthPlanId plan, String alsoCalled) {
        linking.link(actor, id, plan, alsoCalled);
    }
}
