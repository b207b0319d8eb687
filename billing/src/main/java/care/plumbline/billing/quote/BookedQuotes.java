package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.PayerChoice.Insured;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Quotes of booked visits that hang on a payer's answer; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BookedQuotes {

    private final Quotes quotes;
    private final QuotePrices prices;
    private final Clock clock;

    BookedQuotes(Quotes quotes, QuotePrices prices, Clock clock) {
        this.quotes = quotes;
        this.prices = prices;
        this.clock = clock;
    }

    /** Quotes of visits booked ahead with this coverage, locked. */
    public List<Quote> with(CoverageId coverage) {
        return quotes.bookedWith(coverage);
    }

    /** The quote that takes a booked one's place because the answer leaves the patient a smaller share. */
    public Optional<Quote> reread(Actor actor, Quote booked, EligibilityCheck check) {
        var request = quotes.request(booked.id()).orElse(null);
        if (request == null || !(request.payer() instanceof Insured before) || !check.isAnswered()) {
            return Optional.empty();
        }
        var insured = new Insured(
                before.payer(),
                before.kind(),
                before.planName(),
                before.network(),
                before.listedCopay(),
                before.planReference(),
                check.benefits(before.network()),
                check.id().value().toString());
        var now = clock.instant();
        var asked = request.paidBy(insured);
        var priced = prices.of(actor, asked, request.bookedAt());
        if (priced.calculation().outcome() != Calculation.Outcome.PRICE
                || Objects.requireNonNull(priced.calculation().due()).compareTo(booked.due()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(quotes.replace(booked, booked.visitStart(), priced, asked, now));
    }
}
