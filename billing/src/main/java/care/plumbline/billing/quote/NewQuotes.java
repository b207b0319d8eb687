package care.plumbline.billing.quote;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.quote.QuotePrices.Priced;
import care.plumbline.billing.quote.QuoteTies.Ties;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.HoldId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes quotes down, once and for all; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewQuotes {

    private final JdbcClient jdbc;
    private final Quotes quotes;
    private final QuoteTies ties;
    private final QuoteInputs inputs;

    NewQuotes(JdbcClient jdbc, Quotes quotes, QuoteTies ties, QuoteInputs inputs) {
        this.jdbc = jdbc;
        this.quotes = quotes;
        this.ties = ties;
        this.inputs = inputs;
    }

    /** Offers what was worked out, for a while. */
    QuoteId offer(
            PatientId patient,
            HoldId hold,
            QuoteRequest request,
            Priced priced,
            Ties hangsOn,
            Instant now,
            Duration stands) {
        var insured = !priced.calculation().isWithoutInsurance();
        var quote = quote(patient, hold, insured, priced.changesFirst(), request, priced, now.plus(stands));
        add(quote, hangsOn, leading(insured, request, priced), request, now);
        return quote.id();
    }

    /**
     * Puts what was worked out in the place of a booked quote, with its coverage, policy and consent.
     *
     * @param eligibility the answer it was read from; null for the same as before
     */
    Quote replace(Quote old, Priced priced, QuoteRequest request, @Nullable UUID eligibility, Instant now) {
        var before = ties.of(old.id());
        var hangsOn =
                eligibility == null ? before : new Ties(before.coverage(), eligibility, before.cancellationPolicy());
        quotes.move(old.id(), QuoteStatus.BOOKED, QuoteStatus.SUPERSEDED);
        var fresh = quote(old.patient(), old.hold(), old.insured(), false, request, priced, now);
        add(fresh, hangsOn, leading(old.insured(), request, priced), request, now);
        jdbc.sql("""
                update billing.quote set status = 'BOOKED', locked_at = :now,
                    consent_version = (select o.consent_version from billing.quote o where o.id = :old)
                where id = :id
                """)
                .param("now", at(now))
                .param("old", old.id().value())
                .param("id", fresh.id().value())
                .update();
        return quotes.find(fresh.id()).orElseThrow();
    }

    private static Quote quote(
            PatientId patient,
            HoldId hold,
            boolean insured,
            boolean changesFirst,
            QuoteRequest request,
            Priced priced,
            Instant expires) {
        var calculation = priced.calculation();
        return new Quote(
                QuoteId.next(),
                patient,
                hold,
                insured,
                changesFirst,
                request.start(),
                Objects.requireNonNull(calculation.due()),
                calculation.highest(),
                calculation.selfPay(),
                calculation.confidence(),
                QuoteStatus.OFFERED,
                expires,
                calculation.lines(),
                calculation.notes());
    }

    private static PricingVersionId leading(boolean insured, QuoteRequest request, Priced priced) {
        return priced.rules()
                .prices()
                .at(
                        request.visitType(),
                        request.state(),
                        insured ? PriceClass.CHARGE : PriceClass.SELF_PAY,
                        request.start())
                .version();
    }

    private void add(Quote quote, Ties ties, PricingVersionId version, QuoteRequest request, Instant now) {
        jdbc.sql("""
                insert into billing.quote (id, patient_id, hold_id, basis, coverage_id, eligibility_id, visit_starts_at, due_minor,
                                           highest_minor, self_pay_minor, currency, confidence, notes, status,
                                           price_list_version_id, cancellation_policy_id, price_changes_first, offered_at,
                                           expires_at, inputs, inputs_hash)
                values (:id, :patient, :hold, :basis, :coverage, :eligibility, :start, :due, :highest, :selfPay, :currency,
                        :confidence, :notes, :status, :version, :policy, :changes, :now, :expires, :inputs, :hash)
                """)
                .param("id", quote.id().value())
                .param("patient", quote.patient().value())
                .param("hold", quote.hold().value())
                .param("basis", quote.insured() ? "INSURED" : "SELF_PAY")
                .param("coverage", quote.insured() ? ties.coverage() : null)
                .param("eligibility", ties.eligibility())
                .param("start", at(quote.visitStart()))
                .param("due", quote.due().minor())
                .param("highest", minor(quote.highest()))
                .param("selfPay", minor(quote.selfPay()))
                .param("currency", quote.due().currency().getCurrencyCode())
                .param("confidence", quote.confidence().name())
                .param("notes", quote.notes().stream().map(Note::toString).toArray(String[]::new))
                .param("status", quote.status().name())
                .param("version", version.value())
                .param(
                        "policy",
                        ties.cancellationPolicy() == null
                                ? null
                                : ties.cancellationPolicy().value())
                .param("changes", quote.priceChangesFirst())
                .param("now", at(now))
                .param("expires", at(quote.expiresAt()))
                .param("inputs", inputs.seal(request, quote.id()))
                .param("hash", inputs.hash(request))
                .update();
        for (var position = 0; position < quote.lines().size(); position++) {
            addLine(quote.id(), position, quote.lines().get(position));
        }
    }

    private void addLine(QuoteId quote, int position, QuoteLine line) {
        jdbc.sql("""
                insert into billing.quote_line (quote_id, position, code, kind, amount_minor, reason, arguments, basis)
                values (:quote, :position, :code, :kind, :amount, :reason, :arguments, :basis)
                """)
                .param("quote", quote.value())
                .param("position", position)
                .param("code", line.code().name())
                .param("kind", line.kind().name())
                .param("amount", line.amount().minor())
                .param("reason", line.reason().name())
                .param("arguments", line.arguments().toArray(String[]::new))
                .param("basis", line.basis().toString())
                .update();
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
