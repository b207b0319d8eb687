package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Price;
import care.plumbline.billing.quote.calculation.Basis.Source;
import care.plumbline.billing.quote.calculation.PayerChoice.Insured;
import care.plumbline.billing.quote.calculation.QuoteLine.Code;
import care.plumbline.billing.quote.calculation.QuoteLine.Kind;
import care.plumbline.billing.quote.calculation.QuoteLine.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one insured visit. They read as a bill: the charge, less what the contract and the plan take over, leaves
 * what is due; and never more than the payer allows.
 */
final class InsuredBill {

    private final Insured insured;
    private final BenefitView benefits;
    private final Price charge;
    private final Money allowed;
    private final boolean rateIsMissing;
    private final QuoteRules rules;

    InsuredBill(QuoteRequest request, QuoteRules rules, Insured insured, BenefitView benefits, Price charge) {
        this.insured = insured;
        this.benefits = benefits;
        this.charge = charge;
        this.rules = rules;
        var rate = insured.network() == Network.OUT
                ? Optional.<Money>empty()
                : rules.rates().allowed(insured.payer(), request.visitType(), request.state(), charge.amount());
        rateIsMissing = rate.isEmpty();
        allowed = rate.orElse(charge.amount());
    }

    /**
     * A finished bill.
     *
     * @param highest what is due at most, when the plan names several amounts
     */
    record Lines(List<QuoteLine> lines, @Nullable Money highest, Confidence confidence, boolean rateIsMissing) {}

    /** Empty when the deductible comes first and nobody says what is left of it. */
    Optional<Lines> withCopay(Copay.Exactly copay) {
        var due = new ArrayList<QuoteLine>();
        var rest = allowed;
        var sure = Confidence.HIGH;
        if (copay.afterDeductible()) {
            var left = benefits.deductible().least();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            var deductible = deductible(left.get());
            due.add(deductible);
            rest = allowed.minus(deductible.amount());
            sure = left.get().confidence();
        }
        var reason = copay.segment() == 0 && insured.eligibilityReference() == null
                ? Reason.COPAY_OF_PLAN
                : copay.afterDeductible() ? Reason.COPAY_AFTER_DEDUCTIBLE : Reason.COPAY_FROM_ANSWER;
        var basis = reason == Reason.COPAY_OF_PLAN ? plan() : answer(copay.segment());
        due.add(due(Code.COPAY, copay.amount().min(rest), reason, List.of(insured.planName()), basis));
        return Optional.of(bill(due, null, benefits.coinsurance() == null ? sure : sure.atMost(Confidence.MEDIUM)));
    }

    /** Empty when deductible or coinsurance would be needed and is not said. */
    Optional<Lines> withoutCopay() {
        var left = benefits.deductible().least();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var deductible = deductible(left.get());
        var rest = allowed.minus(deductible.amount());
        var coinsurance = benefits.coinsurance();
        if (coinsurance == null && !rest.isZero()) {
            return Optional.empty();
        }
        var due = new ArrayList<QuoteLine>(List.of(deductible));
        if (coinsurance != null) {
            due.add(due(
                    Code.COINSURANCE,
                    rest.times(coinsurance.share()),
                    Reason.COINSURANCE_OF_PLAN,
                    List.of(insured.planName(), percent(coinsurance.share())),
                    answer(coinsurance.segment())));
        }
        return Optional.of(bill(due, null, left.get().confidence()));
    }

    Lines withLowestOf(Copay.OneOf several) {
        var lowest = several.amounts().getFirst().min(allowed);
        var line = due(
                Code.DEPOSIT_COPAY_MIN,
                lowest,
                Reason.LOWEST_COPAY_OF_SEVERAL,
                List.of(insured.planName()),
                answer(several.segment()));
        return estimate(line, several.amounts().getLast().min(allowed));
    }

    Lines withListedCopay(Money copay) {
        return bill(
                new ArrayList<>(List.of(due(
                        Code.COPAY, copay.min(allowed), Reason.COPAY_OF_PLAN, List.of(insured.planName()), plan()))),
                null,
                Confidence.LOW);
    }

    Lines withTypicalCopay(Price typical) {
        return estimate(
                due(
                        Code.DEPOSIT_TYPICAL_COPAY,
                        typical.amount().min(allowed),
                        Reason.TYPICAL_COPAY_AS_ESTIMATE,
                        List.of(insured.planName()),
                        Basis.of(Source.PRICE_LIST, typical.version().value())),
                null);
    }

    /** One amount kept until more is known; what the plan pays is not known either. */
    private Lines estimate(QuoteLine line, @Nullable Money highest) {
        var lines = new ArrayList<>(List.of(line));
        cap(lines).ifPresent(lines::add);
        var most = highest == null
                ? null
                : highest.min(outOfPocketLeft().map(Remaining.Left::amount).orElse(highest));
        return new Lines(List.copyOf(lines), most, Confidence.LOW, rateIsMissing);
    }

    private Lines bill(List<QuoteLine> due, @Nullable Money highest, Confidence sure) {
        cap(due).ifPresent(due::add);
        var patient = QuoteEngine.sum(due);
        var lines = Stream.concat(explained(patient).stream(), due.stream()).toList();
        var confidence = benefits.confidence().atMost(sure).atMost(rateIsMissing ? Confidence.LOW : Confidence.HIGH);
        return new Lines(lines, highest, confidence, rateIsMissing);
    }

    private List<QuoteLine> explained(Money patient) {
        var lines = new ArrayList<QuoteLine>();
        var listed = Basis.of(Source.PRICE_LIST, charge.version().value());
        var rate = Basis.of(Source.PAYER_RATE, rules.rates().version().value());
        lines.add(info(Code.STANDARD_CHARGE, charge.amount(), Reason.WHAT_WE_SEND_TO_THE_PLAN, listed));
        var adjustment = charge.amount().minus(allowed);
        if (!adjustment.isZero()) {
            lines.add(info(Code.CONTRACT_ADJUSTMENT, adjustment, Reason.AGREED_WITH_THE_PLAN, rate));
        }
        lines.add(info(
                Code.PLAN_PAYS, allowed.minus(patient), Reason.ESTIMATE_OF_PLAN_SHARE, rateIsMissing ? listed : rate));
        return lines;
    }

    private QuoteLine deductible(Remaining.Left left) {
        return due(
                Code.DEDUCTIBLE,
                left.amount().min(allowed),
                Reason.DEDUCTIBLE_LEFT,
                List.of(insured.planName()),
                answer(left.segment()));
    }

    private Optional<QuoteLine> cap(List<QuoteLine> due) {
        var sum = QuoteEngine.sum(due);
        return outOfPocketLeft()
                .filter(left -> left.amount().compareTo(sum) < 0)
                .map(left -> due(
                        Code.OOP_CAP,
                        left.amount().minus(sum),
                        Reason.OUT_OF_POCKET_MAXIMUM,
                        List.of(insured.planName()),
                        answer(left.segment())));
    }

    private Optional<Remaining.Left> outOfPocketLeft() {
        return benefits.outOfPocket().least();
    }

    private QuoteLine info(Code code, Money amount, Reason reason, Basis basis) {
        return new QuoteLine(code, Kind.INFO, amount, reason, List.of(insured.planName()), basis);
    }

    private static QuoteLine due(Code code, Money amount, Reason reason, List<String> arguments, Basis basis) {
        return new QuoteLine(code, Kind.DUE, amount, reason, arguments, basis);
    }

    private Basis plan() {
        return Basis.of(Source.HEALTH_PLAN, insured.planReference());
    }

    private Basis answer(int segment) {
        var reference = insured.eligibilityReference();
        return reference == null ? plan() : new Basis(Source.ELIGIBILITY, reference, segment);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
