package care.plumbline.billing.quote;

import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.domain.scheduling.HoldId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Quotes and their states, for making, accepting and booking them; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Quotes {

    private final JdbcClient jdbc;
    private final QuoteRows rows;
    private final QuoteInputs inputs;
    private final Clock clock;

    Quotes(JdbcClient jdbc, QuoteRows rows, QuoteInputs inputs, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** A quote the acting person may see. */
    public Optional<Quote> find(QuoteId id) {
        return rows.read("where id = :id", id.value());
    }

    /** The same, locked until the transaction ends. */
    public Optional<Quote> lock(QuoteId id) {
        return rows.read("where id = :id for no key update", id.value());
    }

    /** The newest quote of a hold that is offered, locked or booked. */
    public Optional<Quote> newestOf(HoldId hold) {
        return rows.read(
                "where hold_id = :id and status in ('OFFERED', 'LOCKED', 'BOOKED', 'CONSUMED') order by id desc limit 1",
                hold.value());
    }

    /**
     * The patient accepts: a payment for it begins.
     *
     * @throws QuoteRefused.Expired when it cannot be accepted any more
     */
    public void accept(Quote quote, String consentVersion) {
        var now = clock.instant();
        if (!quote.isOpen(now)) {
            throw new QuoteRefused.Expired();
        }
        jdbc.sql("""
                update billing.quote set status = 'LOCKED', locked_at = :now, consent_version = :consent
                where id = :id
                """)
                .param("now", at(now))
                .param("consent", consentVersion)
                .param("id", quote.id().value())
                .update();
    }

    /** Moves a quote on; false when it was not in that state. */
    public boolean move(QuoteId id, QuoteStatus from, QuoteStatus to) {
        return jdbc.sql("update billing.quote set status = :to where id = :id and status = :from")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void supersedeOffers(HoldId hold) {
        jdbc.sql("update billing.quote set status = 'SUPERSEDED' where hold_id = :hold and status = 'OFFERED'")
                .param("hold", hold.value())
                .update();
    }

    /** What a quote was asked for; empty for one made before that was kept. */
    public Optional<QuoteRequest> request(QuoteId id) {
        return jdbc.sql("select inputs from billing.quote where id = :id and inputs is not null")
                .param("id", id.value())
                .query((row, number) -> inputs.open(row.getBytes("inputs"), id))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
