package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PricePair;
import care.plumbline.billing.pricing.PricingRefused;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one source of the price that every page shows: the quote for the held time, else what the person said last of how
 * they pay, in a price check or while booking, else both prices.
 */
@Query
@PreAuthorize("permitAll()")
public class MyPrice {

    private final PriceInquiries inquiries;
    private final PriceAnswers answers;
    private final Standings standings;

    MyPrice(PriceInquiries inquiries, PriceAnswers answers, Standings standings) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.standings = standings;
    }

    /**
     * The pair that is everybody's, wherever they live and however they pay.
     *
     * @throws PricingRefused.NoPriceInEffect rather than inventing one
     */
    @Transactional(readOnly = true)
    public PricePair everybodys(Actor actor, VisitType type) {
        return answers.pair(type, PriceBook.EVERY_STATE);
    }

    /** The price to show; empty while no price list is in effect. */
    @Transactional(readOnly = true)
    public Optional<PriceShown> now(Actor actor) {
        try {
            return Optional.of(shown(actor));
        } catch (PricingRefused.NoPriceInEffect none) {
            return Optional.empty();
        }
    }

    private PriceShown shown(Actor actor) {
        var standing = standings.of(actor);
        var type = standing.type();
        var checked = inquiries.newest(actor).orElse(null);
        var told = standing.told();
        var state =
                standing.state().equals(PriceBook.EVERY_STATE) && checked != null ? checked.state() : standing.state();
        if (standing.quote() != null) {
            return PriceShown.of(standing.quote(), answers.pair(type, state));
        }
        if (told != null && (checked == null || told.at().isAfter(checked.askedAt()))) {
            return PriceShown.of(answers.to(actor, type, state, told.insurance()), told.answer());
        }
        return checked == null
                ? PriceShown.of(answers.pair(type, state))
                : PriceShown.of(answers.to(actor, type, state, checked.insurance()));
    }
}
