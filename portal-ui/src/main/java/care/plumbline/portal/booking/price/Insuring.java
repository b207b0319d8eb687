package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.AskPayerAgain;
import care.plumbline.billing.coverage.Coverage;
import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.coverage.MyCoverage;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.inquiry.MyPriceCheck;
import care.plumbline.domain.shared.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the price screen asks and does about a patient's health plan. */
@Component
class Insuring {

    private final HealthPlans plans;
    private final MyCoverage myCoverage;
    private final MyPriceCheck myPriceCheck;
    private final AskPayerAgain askingAgain;

    Insuring(HealthPlans plans, MyCoverage myCoverage, MyPriceCheck myPriceCheck, AskPayerAgain askingAgain) {
        this.plans = plans;
        this.myCoverage = myCoverage;
        this.myPriceCheck = myPriceCheck;
        this.askingAgain = askingAgain;
    }

    /** What the form begins with. The member id itself stays here. */
    PayerForm.Source source(Supplier<Actor> current) {
        return new PayerForm.Source(
                plans(current.get()),
                known(current.get()),
                () -> coverage(current.get()).map(MyCoverage.Shown::coverage).map(Coverage::memberId));
    }

    /** What the patient said of their coverage last, and how it stands. */
    Optional<MyCoverage.Shown> coverage(Actor actor) {
        return myCoverage.newest(actor);
    }

    /** The plan that was named last, to be priced once more; empty without one. */
    Optional<Payer> again(Actor actor) {
        return coverage(actor)
                .map(MyCoverage.Shown::coverage)
                .filter(coverage -> coverage.plan() != null)
                .map(coverage -> new Payer.Plan(
                        Objects.requireNonNull(coverage.plan()).id(),
                        Objects.requireNonNull(coverage.memberId()),
                        coverage.subscriber()));
    }

    /** Has the plan asked again about the same day. */
    void askAgain(Actor actor) {
        coverage(actor).map(MyCoverage.Shown::check).ifPresent(check -> askingAgain.ask(actor, check.serviceDate()));
    }

    private List<HealthPlan> plans(Actor actor) {
        return plans.list(actor);
    }

    private KnownPayer known(Actor actor) {
        var coverage = coverage(actor).map(MyCoverage.Shown::coverage).orElse(null);
        var plan = coverage == null ? null : coverage.plan();
        var lastFour = coverage == null ? null : coverage.lastFour();
        return new KnownPayer(
                myPriceCheck.insurance(actor).orElse(null),
                plan == null ? null : plan.id(),
                lastFour == null ? "" : lastFour,
                coverage == null ? null : coverage.subscriber());
    }
}
