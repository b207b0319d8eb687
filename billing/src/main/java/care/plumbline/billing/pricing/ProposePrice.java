package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.CommandLog;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** An editor proposes new prices; nothing changes until somebody else approves. */
@UseCase
@PreAuthorize("hasRole('PRICING_EDITOR')")
public class ProposePrice {

    private static final long HIGHEST = 1_000_000;
    private static final int LONGEST_REASON = 500;

    private final PriceLists lists;
    private final CommandLog commands;
    private final Audit audit;
    private final Clock clock;

    ProposePrice(PriceLists lists, CommandLog commands, Audit audit, Clock clock) {
        this.lists = lists;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The new prices of a visit type.
     *
     * @param effectiveFrom null for at once, which is the moment of approval
     */
    public record Request(
            VisitType type,
            Money typicalCopay,
            Money selfPay,
            Money charge,
            @Nullable Instant effectiveFrom,
            String reason) {}

    /**
     * Submits the proposal; called again with its key, the same one.
     *
     * @throws PricingRefused when an amount, the start or the reason cannot be taken, or another proposal waits
     */
    @Transactional
    public PricingVersionId propose(Actor actor, CommandKey key, Request request) {
        return new PricingVersionId(UUID.fromString(commands.once(
                actor,
                key,
                "propose-price",
                request.toString(),
                () -> submit(actor, request).value().toString())));
    }

    private PricingVersionId submit(Actor actor, Request request) {
        var now = clock.instant();
        check(request, now);
        lists.lock();
        if (lists.waiting().isPresent()) {
            throw new PricingRefused.AnotherIsWaiting();
        }
        if (changesNothing(request, now)) {
            throw new PricingRefused.NothingChanges();
        }
        var id = PricingVersionId.next();
        lists.submit(
                id,
                Map.of(
                        PriceClass.TYPICAL_COPAY, request.typicalCopay(),
                        PriceClass.SELF_PAY, request.selfPay(),
                        PriceClass.CHARGE, request.charge()),
                request.type(),
                request.effectiveFrom(),
                request.reason().strip(),
                actor.requireAccount(),
                now);
        audit.record(actor, Action.PROPOSED, null, "price-list", id.value());
        return id;
    }

    private static void check(Request request, Instant now) {
        for (var amount : new Money[] {request.typicalCopay(), request.selfPay(), request.charge()}) {
            if (amount.minor() < 0 || amount.minor() > HIGHEST) {
                throw new PricingRefused.AmountOutOfRange();
            }
        }
        if (request.typicalCopay().compareTo(request.selfPay()) > 0) {
            throw new PricingRefused.CopayAbovePrice();
        }
        var reason = request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new PricingRefused.ReasonMissing();
        }
        if (request.effectiveFrom() != null && request.effectiveFrom().isBefore(now)) {
            throw new PricingRefused.StartsInThePast();
        }
    }

    private boolean changesNothing(Request request, Instant now) {
        var at = request.effectiveFrom() == null ? now : request.effectiveFrom();
        return same(request, PriceClass.TYPICAL_COPAY, request.typicalCopay(), at)
                && same(request, PriceClass.SELF_PAY, request.selfPay(), at)
                && same(request, PriceClass.CHARGE, request.charge(), at);
    }

    private boolean same(Request request, PriceClass priceClass, Money amount, Instant at) {
        return lists.at(request.type(), PriceLists.EVERY_STATE, priceClass, at)
                .filter(price -> price.amount().equals(amount))
                .isPresent();
    }
}
