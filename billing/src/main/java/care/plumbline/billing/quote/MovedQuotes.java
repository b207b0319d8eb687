package care.plumbline.billing.quote;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.assistance.Assistances;
import care.plumbline.billing.quote.calculation.QuoteEngine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a booked visit costs at the time its patient moves it to; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovedQuotes {

    private final Quotes quotes;
    private final NewQuotes fresh;
    private final QuotePrices prices;
    private final Assistances assistances;
    private final Clock clock;

    MovedQuotes(Quotes quotes, NewQuotes fresh, QuotePrices prices, Assistances assistances, Clock clock) {
        this.quotes = quotes;
        this.fresh = fresh;
        this.prices = prices;
        this.assistances = assistances;
        this.clock = clock;
    }

    /**
     * The quote that takes the locked one's place because the new time costs less; empty when it costs the same.
     *
     * @param agreed what the patient agreed to and is kept on the card
     * @throws BookingRefused.PriceRises when it costs more: that has to be agreed and paid anew
     */
    public Optional<Quote> to(Actor actor, Quote locked, Money agreed, Instant start) {
        var asked = quotes.request(locked.id())
                .map(request -> at(locked.patient(), request, start))
                .orElse(null);
        if (asked == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var priced = prices.of(actor, asked, asked.bookedAt());
        var rise = QuoteEngine.rise(priced.calculation(), agreed);
        if (rise == null) {
            return Optional.empty();
        }
        var due = agreed.plus(rise);
        if (rise.minor() > 0) {
            throw new BookingRefused.PriceRises(
                    agreed.amount().toPlainString(), due.amount().toPlainString());
        }
        return due.equals(locked.due())
                ? Optional.empty()
                : Optional.of(fresh.replace(locked, priced, asked, null, now));
    }

    /** A small income is recognised for days: another may have begun or ended by the new one. */
    private QuoteRequest at(PatientId patient, QuoteRequest request, Instant start) {
        var day = start.atZone(request.zone()).toLocalDate();
        return request.startingAt(start)
                .forHousehold(assistances.on(patient, day).orElse(null));
    }
}
