package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Coverage;
import care.plumbline.billing.coverage.Coverages;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityChecks;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.quote.assistance.Assistances;
import care.plumbline.billing.quote.calculation.Modality;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a patient says of paying into what a quote is asked for. */
@Component
class QuoteAsking {

    private static final Pattern MEMBER_ID = Pattern.compile("[\\p{Alnum} -]{2,40}");
    private static final int LONGEST_NAME = 100;

    private final HealthPlans plans;
    private final Coverages coverages;
    private final EligibilityChecks checks;
    private final Assistances assistances;
    private final PromoUsage usage;

    QuoteAsking(
            HealthPlans plans,
            Coverages coverages,
            EligibilityChecks checks,
            Assistances assistances,
            PromoUsage usage) {
        this.plans = plans;
        this.coverages = coverages;
        this.checks = checks;
        this.assistances = assistances;
        this.usage = usage;
    }

    /** A request and what it hangs on. */
    record Asked(
            QuoteRequest request,
            @Nullable UUID coverage,
            @Nullable UUID eligibility) {}

    Asked ask(Actor actor, PatientId patient, Holds.Hold hold, MakeQuote.Payer payer, Instant now) {
        return switch (payer) {
            case MakeQuote.Payer.SelfPay selfPay -> {
                var request = request(patient, hold, new PayerChoice.SelfPay(), selfPay.promoCodes(), now);
                yield new Asked(request, null, null);
            }
            case MakeQuote.Payer.UnknownPlan unknown -> {
                var named = unknown.named().strip();
                if (named.length() > LONGEST_NAME) {
                    throw new QuoteRefused.PlanNameTooLong();
                }
                var coverage = coverages.tell(actor, patient, null, null, named.isEmpty() ? null : named, null, now);
                yield new Asked(
                        request(patient, hold, new PayerChoice.PlanUnknown(), List.of(), now),
                        coverage.id().value(),
                        null);
            }
            case MakeQuote.Payer.Plan chosen -> {
                var plan = plans.find(actor, chosen.plan()).orElseThrow(QuoteRefused.UnknownPlan::new);
                var coverage = coverages.tell(
                        actor, patient, plan, checked(chosen.memberId()), null, chosen.subscriber(), now);
                yield insured(patient, hold, plan, coverage, now);
            }
        };
    }

    private Asked insured(PatientId patient, Holds.Hold hold, HealthPlan plan, Coverage coverage, Instant now) {
        var day = hold.slot().start().atZone(zone(hold)).toLocalDate();
        var check = checks.forVisit(coverage, day);
        var side = plan.networkIn(hold.state());
        var counting = counting(check, coverage, day);
        var choice = new PayerChoice.Insured(
                plan.payerCode(),
                plan.payerKind(),
                plan.fullName(),
                side,
                plan.copay(),
                plan.id().value().toString(),
                benefits(check, counting, side),
                counting.isAnswered() ? counting.id().value().toString() : null);
        return new Asked(
                request(patient, hold, choice, List.of(), now),
                coverage.id().value(),
                counting.id().value());
    }

    /** While a payer is silent, its last answer for the same year counts: deductibles begin anew with the year. */
    private EligibilityCheck counting(EligibilityCheck check, Coverage coverage, LocalDate day) {
        return switch (check.status()) {
            case PENDING, UNAVAILABLE, UNKNOWN ->
                checks.lastAnswer(coverage.id())
                        .filter(last -> last.status() == EligibilityStatus.OK
                                && last.serviceDate().getYear() == day.getYear())
                        .orElse(check);
            case OK, INACTIVE, REJECTED, NOT_COVERED_HERE, LIMIT_REACHED -> check;
        };
    }

    private static BenefitView benefits(EligibilityCheck check, EligibilityCheck counting, Network side) {
        var benefits = counting.benefits(side);
        return counting.equals(check) ? benefits : benefits.atMost(Confidence.MEDIUM);
    }

    private QuoteRequest request(
            PatientId patient, Holds.Hold hold, PayerChoice payer, List<String> promoCodes, Instant now) {
        var start = hold.slot().start();
        return new QuoteRequest(
                hold.type().name(),
                Modality.PHONE,
                hold.state(),
                zone(hold),
                start,
                now,
                payer,
                promoCodes,
                usage.of(patient, promoCodes),
                assistances.on(patient, start.atZone(zone(hold)).toLocalDate()).orElse(null));
    }

    private static ZoneId zone(Holds.Hold hold) {
        return StateZones.of(hold.state());
    }

    private static String checked(String memberId) {
        var id = memberId.strip();
        if (!MEMBER_ID.matcher(id).matches()) {
            throw new QuoteRefused.MemberIdMissing();
        }
        return id;
    }
}
