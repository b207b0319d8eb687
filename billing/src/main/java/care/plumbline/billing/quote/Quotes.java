package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.quote.calculation.Basis;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.HoldId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Quotes and their states, for making, accepting and booking them; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Quotes {

    private final JdbcClient jdbc;
    private final QuoteInputs inputs;
    private final Clock clock;

    Quotes(JdbcClient jdbc, QuoteInputs inputs, Clock clock) {
        this.jdbc = jdbc;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** A quote the acting person may see. */
    public Optional<Quote> find(QuoteId id) {
        return read("where id = :id", id.value());
    }

    /** The same, locked until the transaction ends. */
    public Optional<Quote> lock(QuoteId id) {
        return read("where id = :id for no key update", id.value());
    }

    /** The newest quote of a hold that is offered, locked or booked. */
    public Optional<Quote> newestOf(HoldId hold) {
        return read(
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

    /** The kind of payer the patient named last. */
    Optional<PayerKind> newestPayerKind(PatientId patient) {
        return jdbc.sql("""
                select p.kind from billing.coverage c
                  join billing.health_plan h on h.id = c.health_plan_id join billing.payer p on p.id = h.payer_id
                where c.patient_id = :patient order by c.told_at desc, c.id desc limit 1
                """)
                .param("patient", patient.value())
                .query((row, number) -> PayerKind.valueOf(row.getString("kind")))
                .optional();
    }

    /** What kind of payer a quote counts on; empty without insurance. */
    public Optional<PayerKind> payerKind(QuoteId quote) {
        return jdbc.sql("""
                select p.kind from billing.quote q join billing.coverage c on c.id = q.coverage_id
                  join billing.health_plan h on h.id = c.health_plan_id join billing.payer p on p.id = h.payer_id
                where q.id = :quote
                """)
                .param("quote", quote.value())
                .query((row, number) -> PayerKind.valueOf(row.getString("kind")))
                .optional();
    }

    /** The coverage a quote counts on; empty without insurance. */
    public Optional<CoverageId> coverage(QuoteId quote) {
        return jdbc.sql("select coverage_id from billing.quote where id = :id and coverage_id is not null")
                .param("id", quote.value())
                .query((row, number) -> new CoverageId(row.getObject("coverage_id", UUID.class)))
                .optional();
    }

    /** The cancellation policy a quote was offered with; empty for the standard one. */
    public Optional<PricingVersionId> cancellationPolicy(QuoteId quote) {
        return jdbc.sql(
                        "select cancellation_policy_id from billing.quote where id = :id and cancellation_policy_id is not null")
                .param("id", quote.value())
                .query(UUID.class)
                .optional()
                .map(PricingVersionId::new);
    }

    /** What a quote hangs on beside its lines. */
    record Ties(
            @Nullable UUID coverage,
            @Nullable UUID eligibility,
            PricingVersionId version,
            @Nullable PricingVersionId cancellationPolicy) {}

    void add(Quote quote, Ties ties, QuoteRequest request, Instant now) {
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
                .param("version", ties.version().value())
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

    /** What a quote was asked for; empty for one made before that was kept. */
    public Optional<QuoteRequest> request(QuoteId id) {
        return jdbc.sql("select inputs from billing.quote where id = :id and inputs is not null")
                .param("id", id.value())
                .query((row, number) -> inputs.open(row.getBytes("inputs"), id))
                .optional();
    }

    /** Puts a booked quote in the place of another, with its coverage, policy and consent. */
    Quote replace(Quote old, QuotePrices.Priced priced, QuoteRequest request, @Nullable UUID eligibility, Instant now) {
        var calculation = priced.calculation();
        move(old.id(), QuoteStatus.BOOKED, QuoteStatus.SUPERSEDED);
        var fresh = new Quote(
                QuoteId.next(),
                old.patient(),
                old.hold(),
                old.insured(),
                false,
                request.start(),
                java.util.Objects.requireNonNull(calculation.due()),
                calculation.highest(),
                calculation.selfPay(),
                calculation.confidence(),
                QuoteStatus.OFFERED,
                now,
                calculation.lines(),
                calculation.notes());
        var leading = old.insured() ? PriceClass.CHARGE : PriceClass.SELF_PAY;
        var version = priced.rules()
                .prices()
                .at(request.visitType(), request.state(), leading, request.start())
                .version();
        add(fresh, ties(old.id(), eligibility, version), request, now);
        jdbc.sql("""
                update billing.quote set status = 'BOOKED', locked_at = :now,
                    consent_version = (select o.consent_version from billing.quote o where o.id = :old)
                where id = :id
                """)
                .param("now", at(now))
                .param("old", old.id().value())
                .param("id", fresh.id().value())
                .update();
        return find(fresh.id()).orElseThrow();
    }

    private Ties ties(QuoteId id, @Nullable UUID eligibility, PricingVersionId version) {
        return jdbc.sql("select coverage_id, eligibility_id, cancellation_policy_id from billing.quote where id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    var policy = row.getObject("cancellation_policy_id", UUID.class);
                    return new Ties(
                            row.getObject("coverage_id", UUID.class),
                            eligibility == null ? row.getObject("eligibility_id", UUID.class) : eligibility,
                            version,
                            policy == null ? null : new PricingVersionId(policy));
                })
                .single();
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
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

    private Optional<Quote> read(String where, UUID id) {
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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Money money(ResultSet row, String column, Currency currency) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : new Money(minor, currency);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
