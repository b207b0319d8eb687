package care.plumbline.billing.quote;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a booked visit costs at the time its patient moves it to; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovedQuotes {

    private final Quotes quotes;
    private final QuotePrices prices;
    private final Clock clock;

    MovedQuotes(Quotes quotes, QuotePrices prices, Clock clock) {
        this.quotes = quotes;
        this.prices = prices;
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
                .map(request -> request.startingAt(start))
                .orElse(null);
        if (asked == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var priced = prices.of(actor, asked, asked.bookedAt());
        var calculation = priced.calculation();
        if (calculation.outcome() != Calculation.Outcome.PRICE) {
            return Optional.empty();
        }
        var due = Objects.requireNonNull(calculation.due());
        if (due.compareTo(agreed) > 0) {
            throw new BookingRefused.PriceRises(
                    agreed.amount().toPlainString(), due.amount().toPlainString());
        }
        return due.equals(locked.due())
                ? Optional.empty()
                : Optional.of(quotes.replace(locked, priced, asked, null, now));
    }
}
