package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Basis;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.HoldId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quotes as they are stored. */
@Component
class QuoteRows {

    private final JdbcClient jdbc;

    QuoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Quote> read(String where, UUID id) {
        return jdbc.sql("""
                select id, patient_id, hold_id, basis, visit_starts_at, due_minor, highest_minor, self_pay_minor, currency,
                       confidence, notes, status, price_changes_first, expires_at
                from billing.quote
                """ + where)
                .param("id", id)
                .query((row, number) -> quote(row))
                .optional();
    }

    private Quote quote(ResultSet row) throws SQLException {
        var id = new QuoteId(row.getObject("id", UUID.class));
        var currency = Currency.getInstance(row.getString("currency"));
        return new Quote(
                id,
                new PatientId(row.getObject("patient_id", UUID.class)),
                new HoldId(row.getObject("hold_id", UUID.class)),
                row.getString("basis").equals("INSURED"),
                row.getBoolean("price_changes_first"),
                row.getTimestamp("visit_starts_at").toInstant(),
                new Money(row.getLong("due_minor"), currency),
                money(row, "highest_minor", currency),
                money(row, "self_pay_minor", currency),
                Confidence.valueOf(row.getString("confidence")),
                QuoteStatus.valueOf(row.getString("status")),
                row.getTimestamp("expires_at").toInstant(),
                lines(id, currency),
                texts(row, "notes").stream().map(Note::parse).toList());
    }

    private List<QuoteLine> lines(QuoteId quote, Currency currency) {
        return jdbc.sql("""
                select code, kind, amount_minor, reason, arguments, basis from billing.quote_line
                where quote_id = :quote order by position
                """)
                .param("quote", quote.value())
                .query((row, number) -> new QuoteLine(
                        QuoteLine.Code.valueOf(row.getString("code")),
                        QuoteLine.Kind.valueOf(row.getString("kind")),
                        new Money(row.getLong("amount_minor"), currency),
                        QuoteLine.Reason.valueOf(row.getString("reason")),
                        texts(row, "arguments"),
                        Basis.parse(row.getString("basis"))))
                .list();
    }

    private static @Nullable Money money(ResultSet row, String column, Currency currency) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : new Money(minor, currency);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
