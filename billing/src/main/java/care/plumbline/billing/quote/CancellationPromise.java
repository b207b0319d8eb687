package care.plumbline.billing.quote;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What calling a visit off will cost, said before it is booked (billing specification, section 2.10). */
@Query
@PreAuthorize("permitAll()")
public class CancellationPromise {

    private final QuoteTies ties;
    private final PricingRules pricing;
    private final Clock clock;

    CancellationPromise(QuoteTies ties, PricingRules pricing, Clock clock) {
        this.ties = ties;
        this.pricing = pricing;
        this.clock = clock;
    }

    /**
     * What one visit's patient is promised.
     *
     * @param freeUntil the last instant at which calling off costs nothing
     * @param fee what it costs later, never more than what is kept on the card
     * @param passed whether that instant is over
     */
    public record Terms(Instant freeUntil, Money fee, boolean passed) {}

    /** The policy in effect now. */
    @Transactional(readOnly = true)
    public CancellationPolicy current(Actor actor) {
        return pricing.cancellation(clock.instant());
    }

    /** The terms of a quote; empty where calling off costs nothing at any time. */
    @Transactional(readOnly = true)
    public Optional<Terms> of(Actor actor, Quote quote) {
        var policy =
                ties.cancellationPolicy(quote.id()).map(pricing::cancellation).orElse(CancellationPolicy.STANDARD);
        var charged =
                ties.payerKind(quote.id()).map(kind -> kind.allowsSelfPay()).orElse(true);
        var fee = policy.late().min(quote.due());
        if (!charged || fee.isZero()) {
            return Optional.empty();
        }
        var until = quote.visitStart().minus(policy.freeBefore());
        return Optional.of(new Terms(until, fee, until.isBefore(clock.instant())));
    }
}
