package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Somebody checks what a visit will cost them, before an account; it is kept, so that they say it once. */
@UseCase
@PreAuthorize("permitAll()")
public class CheckPrice {

    private static final int LONGEST_NAME = 100;

    private final PriceInquiries inquiries;
    private final PriceAnswers answers;
    private final HealthPlans plans;
    private final Clinic clinic;
    private final Clock clock;

    CheckPrice(PriceInquiries inquiries, PriceAnswers answers, HealthPlans plans, Clinic clinic, Clock clock) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.plans = plans;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * The answer for a first visit. Saying the same again is kept once; what staff try out is not kept.
     *
     * @param state two letters
     * @throws QuoteRefused.StateNotServed where no doctor of ours may see patients
     * @throws QuoteRefused.UnknownPlan for a plan that is not in our list
     * @throws QuoteRefused.PlanNameTooLong for a name of more than 100 characters
     */
    @Transactional
    public PriceAnswer check(Actor actor, String state, Insurance insurance) {
        if (!clinic.servedStates(actor).contains(state)) {
            throw new QuoteRefused.StateNotServed();
        }
        if (insurance instanceof Insurance.Plan(var id) && plans.find(actor, id).isEmpty()) {
            throw new QuoteRefused.UnknownPlan();
        }
        if (insurance instanceof Insurance.NotFound(var named) && named.length() > LONGEST_NAME) {
            throw new QuoteRefused.PlanNameTooLong();
        }
        var type = VisitType.NEW_PATIENT;
        var same = inquiries.newest(actor).filter(last -> last.asks(type, state, insurance));
        if (same.isEmpty()) {
            inquiries.add(actor, new PriceInquiry(PriceInquiryId.next(), type, state, insurance, clock.instant()));
        }
        return answers.to(actor, type, state, insurance);
    }
}
