package care.plumbline.billing.quote;

import care.plumbline.billing.quote.calculation.QuoteRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * Quotes that were offered, and what they were asked for, to be worked out again; joins the caller's transaction. One
 * that another took the place of counts as the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastQuotes {

    private static final String OFFERED =
            " from billing.quote where offered_at >= :from and offered_at < :until and status <> 'SUPERSEDED'";

    private final JdbcClient jdbc;
    private final Quotes quotes;
    private final QuoteInputs inputs;

    PastQuotes(JdbcClient jdbc, Quotes quotes, QuoteInputs inputs) {
        this.inputs = inputs;
        this.jdbc = jdbc;
        this.quotes = quotes;
    }

    /** A place in the order of offers. */
    public record Cursor(Instant offeredAt, UUID id) {}

    /**
     * A quote as it was.
     *
     * @param request what it was asked for; null when that was not kept, or cannot be read any more
     */
    public record Past(Quote quote, Cursor place, @Nullable QuoteRequest request) {}

    /** How many were offered from one instant until another. */
    public int count(Instant from, Instant until) {
        return jdbc.sql("select count(*)" + OFFERED)
                .param("from", at(from))
                .param("until", at(until))
                .query(Integer.class)
                .single();
    }

    /** The next ones after a place, by when they were offered; from the first when it is null. */
    public List<Past> page(Instant from, Instant until, @Nullable Cursor after, int limit) {
        var start = after == null ? new Cursor(from, new UUID(0, 0)) : after;
        return jdbc
                .sql("select id, offered_at" + OFFERED
                        + " and (offered_at, id) > (:at, :id) order by offered_at, id limit :limit")
                .param("from", at(from))
                .param("until", at(until))
                .param("at", at(start.offeredAt()))
                .param("id", start.id())
                .param("limit", limit)
                .query((row, number) -> cursor(row))
                .list()
                .stream()
                .map(this::past)
                .toList();
    }

    private Past past(Cursor place) {
        var id = new QuoteId(place.id());
        return new Past(quotes.find(id).orElseThrow(), place, request(id));
    }

    private @Nullable QuoteRequest request(QuoteId id) {
        try {
            // Not through the store of quotes: a failure there would undo the whole transaction.
            return jdbc.sql("select inputs from billing.quote where id = :id and inputs is not null")
                    .param("id", id.value())
                    .query((row, number) -> inputs.open(row.getBytes("inputs"), id))
                    .optional()
                    .orElse(null);
        } catch (IllegalStateException | JacksonException unreadable) {
            // Sealed by a key that is gone, or written before an input existed: one such quote must not stop the rest.
            return null;
        }
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(row.getTimestamp("offered_at").toInstant(), row.getObject("id", UUID.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
