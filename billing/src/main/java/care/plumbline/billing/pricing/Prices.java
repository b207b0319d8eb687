package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The prices in effect: what the landing page shows and what a quote begins with. */
@Query
@PreAuthorize("permitAll()")
public class Prices {

    private final PriceLists lists;
    private final Clock clock;

    Prices(PriceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The two prices of the pair everybody sees. */
    public record Pair(Money typicalCopay, Money selfPay) {}

    /** A price list as people see it. */
    public record Listed(Money typicalCopay, Money selfPay, Money charge, Instant from) {}

    /**
     * The two prices in effect now.
     *
     * @throws PricingRefused.NoPriceInEffect rather than inventing one
     */
    @Transactional(readOnly = true)
    public Pair pair(Actor actor, VisitType type) {
        var now = clock.instant();
        return new Pair(amount(type, PriceClass.TYPICAL_COPAY, now), amount(type, PriceClass.SELF_PAY, now));
    }

    /** The two prices in effect now for a visit in that state. */
    @Transactional(readOnly = true)
    public Pair pair(Actor actor, VisitType type, String state) {
        var now = clock.instant();
        return new Pair(
                at(actor, type, state, PriceClass.TYPICAL_COPAY, now).amount(),
                at(actor, type, state, PriceClass.SELF_PAY, now).amount());
    }

    /** A price in effect at an instant, for a state. */
    @Transactional(readOnly = true)
    public Price at(Actor actor, VisitType type, String state, PriceClass priceClass, Instant instant) {
        return lists.at(type, state, priceClass, instant).orElseThrow(PricingRefused.NoPriceInEffect::new);
    }

    /** The list in effect now. */
    @Transactional(readOnly = true)
    public Listed current(Actor actor, VisitType type) {
        return listed(type, clock.instant());
    }

    /** The list that begins next, if one is approved. */
    @Transactional(readOnly = true)
    public Optional<Listed> next(Actor actor, VisitType type) {
        return lists.nextChangeAfter(type, clock.instant()).map(from -> {
            var list = listed(type, from);
            return new Listed(list.typicalCopay(), list.selfPay(), list.charge(), from);
        });
    }

    private Listed listed(VisitType type, Instant at) {
        return new Listed(
                amount(type, PriceClass.TYPICAL_COPAY, at),
                amount(type, PriceClass.SELF_PAY, at),
                amount(type, PriceClass.CHARGE, at),
                at);
    }

    private Money amount(VisitType type, PriceClass priceClass, Instant at) {
        return lists.at(type, PriceLists.EVERY_STATE, priceClass, at)
                .orElseThrow(PricingRefused.NoPriceInEffect::new)
                .amount();
    }
}
