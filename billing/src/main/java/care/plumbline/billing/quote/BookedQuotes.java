package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.PayerChoice.Insured;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Quotes of booked visits that hang on a payer's answer; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BookedQuotes {

    private final Quotes quotes;
    private final NewQuotes fresh;
    private final QuotePrices prices;
    private final JdbcClient jdbc;
    private final Clock clock;

    BookedQuotes(Quotes quotes, NewQuotes fresh, QuotePrices prices, JdbcClient jdbc, Clock clock) {
        this.quotes = quotes;
        this.fresh = fresh;
        this.prices = prices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A visit ahead, when it starts now, and the quote it is booked at. */
    public record Ahead(UUID visit, Instant start, Quote quote) {}

    /** The visits booked ahead with this coverage, in the order they are locked in; nothing is locked yet. */
    public List<Ahead> ahead(CoverageId coverage) {
        return jdbc.sql("""
                select v.id as visit, v.starts_at, q.id as quote
                from billing.quote q join care.visit_for_billing v on v.quote_id = q.id
                where q.coverage_id = :id and q.status = 'BOOKED' and v.status = 'BOOKED' and v.starts_at > :now
                order by v.id
                """)
                .param("id", coverage.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new Ahead(
                        row.getObject("visit", UUID.class),
                        row.getTimestamp("starts_at").toInstant(),
                        quotes.find(new QuoteId(row.getObject("quote", UUID.class)))
                                .orElseThrow()))
                .list();
    }

    /** When the visit booked at a quote starts; empty when none is. */
    public Optional<Instant> startOf(QuoteId quote) {
        return jdbc.sql("select starts_at from care.visit_for_billing where quote_id = :id and status = 'BOOKED'")
                .param("id", quote.value())
                .query((row, number) -> row.getTimestamp("starts_at").toInstant())
                .optional();
    }

    /** The same, its quote locked; empty when it is not booked at it any more. */
    public Optional<Ahead> lock(Ahead ahead) {
        return quotes.lock(ahead.quote().id())
                .filter(quote -> quote.status() == QuoteStatus.BOOKED)
                .map(quote -> new Ahead(ahead.visit(), ahead.start(), quote));
    }

    /** The quote that takes a booked one's place because the answer leaves the patient a smaller share. */
    public Optional<Quote> reread(Actor actor, Ahead ahead, EligibilityCheck check) {
        var booked = ahead.quote();
        var asked = quotes.request(booked.id())
                .map(request -> request.startingAt(ahead.start()))
                .orElse(null);
        if (asked == null
                || !(asked.payer() instanceof Insured before)
                || !check.isAnswered()
                || !isOfItsMonth(check, asked)) {
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
        var request = asked.paidBy(insured);
        var priced = prices.of(actor, request, request.bookedAt());
        if (priced.calculation().outcome() != Calculation.Outcome.PRICE
                || Objects.requireNonNull(priced.calculation().due()).compareTo(booked.due()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(fresh.replace(booked, priced, request, check.id().value(), clock.instant()));
    }

    /** What is left of a deductible is another thing in another month, and begins anew with the year. */
    private static boolean isOfItsMonth(EligibilityCheck check, QuoteRequest request) {
        var day = request.start().atZone(request.zone()).toLocalDate();
        return YearMonth.from(day).equals(YearMonth.from(check.serviceDate()));
    }
}
