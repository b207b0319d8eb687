package care.plumbline.billing.payment;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.HoldId;
import care.plumbline.domain.scheduling.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments and the states they move through. */
@Repository
class Payments {

    private static final String COLUMNS = """
            select id, patient_id, quote_id, hold_id, reference, state, amount_minor, currency, attempt, session_ref,
                   session_url, session_expires_at, authorisation_ref, visit_id, letting_go, fee_minor, reduced_minor
            from billing.payment
            """;

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PaymentId id, Quote quote, String reference, PaymentState state, Instant sessionExpires, Instant now) {
        jdbc.sql("""
                insert into billing.payment (id, patient_id, quote_id, hold_id, reference, state, amount_minor, currency,
                                             session_expires_at, started_at, looked_at)
                values (:id, :patient, :quote, :hold, :reference, :state, :amount, :currency, :expires, :now, :now)
                """)
                .param("id", id.value())
                .param("patient", quote.patient().value())
                .param("quote", quote.id().value())
                .param("hold", quote.hold().value())
                .param("reference", reference)
                .param("state", state.name())
                .param("amount", quote.due().minor())
                .param("currency", quote.due().currency().getCurrencyCode())
                .param("expires", at(sessionExpires))
                .param("now", at(now))
                .update();
    }

    Optional<Payment> find(PaymentId id) {
        return read("where id = :value", id.value());
    }

    /** The same, locked until the transaction ends. */
    Payment lock(PaymentId id) {
        return read("where id = :value for no key update", id.value()).orElseThrow(PaymentRefused.NotThere::new);
    }

    Optional<Payment> ofQuote(QuoteId quote) {
        return read("where quote_id = :value", quote.value());
    }

    boolean isUnderWay(HoldId hold) {
        return jdbc.sql("""
                select exists (select 1 from billing.payment where hold_id = :hold and visit_id is null
                               and state in ('AWAITING_PATIENT', 'AUTHORIZED', 'NOT_REQUIRED'))
                """).param("hold", hold.value()).query(Boolean.class).single();
    }

    Optional<PaymentId> ofSession(String sessionRef) {
        return jdbc.sql("select id from billing.payment where session_ref = :ref")
                .param("ref", sessionRef)
                .query((row, number) -> new PaymentId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Moves a payment on; a transition that is not allowed is a fault of ours. */
    void move(Payment payment, PaymentState next, Instant now) {
        if (!payment.state().canBecome(next)) {
            throw new IllegalStateException("payment " + payment.id().value() + " cannot become " + next);
        }
        jdbc.sql("""
                update billing.payment set state = :next,
                    authorised_at = case when :next = 'AUTHORIZED' then :now else authorised_at end,
                    captured_at = case when :next = 'CAPTURED' then :now else captured_at end,
                    voided_at = case when :next = 'VOIDED' then :now else voided_at end
                where id = :id
                """)
                .param("next", next.name())
                .param("now", at(now))
                .param("id", payment.id().value())
                .update();
    }

    void newAttempt(PaymentId id, Instant sessionExpires) {
        jdbc.sql("""
                update billing.payment set attempt = attempt + 1, session_ref = null, session_url = null,
                    session_expires_at = :expires
                where id = :id
                """)
                .param("expires", at(sessionExpires))
                .param("id", id.value())
                .update();
    }

    /** Stores the session, unless the payment was ended or begun anew meanwhile: then nobody may pay on it. */
    void sessionOpened(PaymentId id, int attempt, PaymentGateway.HostedSession session) {
        jdbc.sql("""
                update billing.payment set session_ref = :ref, session_url = :url
                where id = :id and attempt = :attempt and state = 'AWAITING_PATIENT'
                """)
                .param("attempt", attempt)
                .param("ref", session.ref())
                .param("url", session.page().toString())
                .param("id", id.value())
                .update();
    }

    void authorised(PaymentId id, String authorisationRef) {
        jdbc.sql("update billing.payment set authorisation_ref = :ref where id = :id")
                .param("ref", authorisationRef)
                .param("id", id.value())
                .update();
    }

    void letGo(PaymentId id) {
        jdbc.sql("update billing.payment set letting_go = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The visit does not take place; this much is charged for it. */
    void ends(PaymentId id, long feeMinor) {
        jdbc.sql("update billing.payment set fee_minor = :fee where id = :id")
                .param("fee", feeMinor)
                .param("id", id.value())
                .update();
    }

    /** The visit moved to a time that costs less: this quote holds now. */
    void reduced(PaymentId id, QuoteId quote, long minor) {
        jdbc.sql("update billing.payment set quote_id = :quote, reduced_minor = :minor where id = :id")
                .param("quote", quote.value())
                .param("minor", minor)
                .param("id", id.value())
                .update();
    }

    /** When the card was authorised; empty when it never was. */
    Optional<Instant> authorisedAt(PaymentId id) {
        return jdbc.sql("select authorised_at from billing.payment where id = :id and authorised_at is not null")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp("authorised_at").toInstant())
                .optional();
    }

    void booked(PaymentId id, VisitId visit) {
        jdbc.sql("update billing.payment set visit_id = :visit where id = :id")
                .param("visit", visit.value())
                .param("id", id.value())
                .update();
    }

    /**
     * Payments that should have gone on by now, the longest waiting first: the janitor's list. Each counts as looked at
     * from now on, so that those that cannot be settled do not stand before the others for ever.
     */
    List<PaymentId> takeUnsettled(Instant lookedBefore, Instant now, int limit) {
        return jdbc.sql("""
                update billing.payment set looked_at = :now where id in (
                    select id from billing.payment
                    where looked_at < :before and visit_id is null
                      and state in ('AWAITING_PATIENT', 'DECLINED', 'AUTHORIZED', 'NOT_REQUIRED')
                    order by looked_at limit :limit for no key update skip locked)
                returning id
                """)
                .param("now", at(now))
                .param("before", at(lookedBefore))
                .param("limit", limit)
                .query((row, number) -> new PaymentId(row.getObject("id", UUID.class)))
                .list();
    }

    void lookedAt(PaymentId id, Instant now) {
        jdbc.sql("update billing.payment set looked_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    private Optional<Payment> read(String where, UUID value) {
        return jdbc.sql(COLUMNS + where)
                .param("value", value)
                .query((row, number) -> payment(row))
                .optional();
    }

    static Payment payment(ResultSet row) throws SQLException {
        var visit = row.getObject("visit_id", UUID.class);
        var fee = row.getObject("fee_minor", Long.class);
        var reduced = row.getObject("reduced_minor", Long.class);
        var currency = Currency.getInstance(row.getString("currency"));
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new QuoteId(row.getObject("quote_id", UUID.class)),
                new HoldId(row.getObject("hold_id", UUID.class)),
                row.getString("reference"),
                PaymentState.valueOf(row.getString("state")),
                new Money(row.getLong("amount_minor"), currency),
                row.getInt("attempt"),
                row.getString("session_ref"),
                row.getString("session_url"),
                row.getTimestamp("session_expires_at").toInstant(),
                row.getString("authorisation_ref"),
                visit == null ? null : new VisitId(visit),
                row.getBoolean("letting_go"),
                fee == null ? null : new Money(fee, currency),
                reduced == null ? null : new Money(reduced, currency));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
