package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.domain.people.PatientId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What quotes hang on beside their lines: coverage, payer and policy; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class QuoteTies {

    private final JdbcClient jdbc;

    QuoteTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one quote hangs on.
     *
     * @param coverage null without insurance
     * @param eligibility the payer's answer it was read from, or is still to come; null without insurance
     * @param cancellationPolicy null for the standard one
     */
    record Ties(
            @Nullable UUID coverage,
            @Nullable UUID eligibility,
            @Nullable PricingVersionId cancellationPolicy) {}

    /** What a quote hangs on. */
    Ties of(QuoteId id) {
        return jdbc.sql("select coverage_id, eligibility_id, cancellation_policy_id from billing.quote where id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    var policy = row.getObject("cancellation_policy_id", UUID.class);
                    return new Ties(
                            row.getObject("coverage_id", UUID.class),
                            row.getObject("eligibility_id", UUID.class),
                            policy == null ? null : new PricingVersionId(policy));
                })
                .single();
    }

    /** The coverage a quote counts on; empty without insurance. */
    public Optional<CoverageId> coverage(QuoteId quote) {
        return jdbc.sql("select coverage_id from billing.quote where id = :id and coverage_id is not null")
                .param("id", quote.value())
                .query((row, number) -> new CoverageId(row.getObject("coverage_id", UUID.class)))
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

    /** When the patient accepted their newest quote, if it was without insurance. */
    public Optional<Instant> acceptedSelfPayAt(PatientId patient) {
        return jdbc.sql("""
                select basis, locked_at from billing.quote
                where patient_id = :patient and status in ('LOCKED', 'BOOKED', 'CONSUMED')
                order by locked_at desc, id desc limit 1
                """)
                .param("patient", patient.value())
                .query((row, number) -> row.getString("basis").equals("SELF_PAY")
                        ? Optional.of(row.getTimestamp("locked_at").toInstant())
                        : Optional.<Instant>empty())
                .optional()
                .flatMap(found -> found);
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
}
