package care.plumbline.billing.payment;

import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient's payment with the quote it was locked to, as it is shown on the receipt. */
@Query
@PreAuthorize("hasRole('PATIENT')")
public class Receipt {

    private final Payments payments;
    private final Quotes quotes;
    private final JdbcClient jdbc;
    private final CareRelationship relationships;
    private final Audit audit;

    Receipt(Payments payments, Quotes quotes, JdbcClient jdbc, CareRelationship relationships, Audit audit) {
        this.payments = payments;
        this.relationships = relationships;
        this.quotes = quotes;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The payment, its locked quote, and when things happened. */
    public record Shown(
            Payment payment,
            Quote quote,
            Instant startedAt,
            @Nullable Instant authorisedAt,
            @Nullable Instant capturedAt) {}

    /** An own payment; somebody else's is not there. Reading it is audited. */
    @Transactional
    public Optional<Shown> of(Actor actor, PaymentId id) {
        return own(actor, payments.find(id)).map(payment -> {
            audit.record(actor, Action.OPENED, payment.patient().value(), "payment", id.value());
            var quote = quotes.find(payment.quote()).orElseThrow();
            return jdbc.sql("select started_at, authorised_at, captured_at from billing.payment where id = :id")
                    .param("id", id.value())
                    .query((row, number) -> {
                        var authorised = row.getTimestamp("authorised_at");
                        var captured = row.getTimestamp("captured_at");
                        return new Shown(
                                payment,
                                quote,
                                row.getTimestamp("started_at").toInstant(),
                                authorised == null ? null : authorised.toInstant(),
                                captured == null ? null : captured.toInstant());
                    })
                    .single();
        });
    }

    /** The own payment under way for a quote, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Payment> ofQuote(Actor actor, Quote quote) {
        return own(actor, payments.ofQuote(quote.id()));
    }

    /** An own payment's state, for the page the gateway returns to. */
    @Transactional(readOnly = true)
    public boolean isOwn(Actor actor, PaymentId id) {
        return own(actor, payments.find(id)).isPresent();
    }

    private Optional<Payment> own(Actor actor, Optional<Payment> found) {
        return found.filter(payment -> relationships.owns(actor, payment.patient()));
    }
}
