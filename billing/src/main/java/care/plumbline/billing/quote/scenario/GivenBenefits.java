package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Rejection;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.Remaining.Left;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads benefits that a case states itself, without an answer of a payer. */
final class GivenBenefits {

    private static final Set<String> COPAYS = Set.of("copay", "copays", "copayAmountMissing");
    private static final Set<String> OF_ACTIVE_PLANS = Set.of(
            "copay",
            "copays",
            "copayAmountMissing",
            "afterDeductible",
            "coinsurance",
            "deductibleLeft",
            "outOfPocketLeft",
            "confidence",
            "priorAuthorization",
            "otherPayers");
    private static final Set<String> KEYS = Set.of(
            "status",
            "rejection",
            "copay",
            "copays",
            "copayAmountMissing",
            "afterDeductible",
            "coinsurance",
            "deductibleLeft",
            "outOfPocketLeft",
            "confidence",
            "priorAuthorization",
            "otherPayers");

    private GivenBenefits() {}

    static BenefitView read(SourceNode source) {
        var members = source.members(KEYS);
        var status = source.find("status")
                .flatMap(one -> Scalars.code(one, EligibilityStatus.class))
                .orElse(EligibilityStatus.OK);
        if (status != EligibilityStatus.OK) {
            members.keySet().stream()
                    .filter(OF_ACTIVE_PLANS::contains)
                    .forEach(key -> source.problem("\"%s\" goes with status OK only".formatted(key)));
            return withoutBenefits(source, status);
        }
        if (members.containsKey("rejection")) {
            source.problem("\"rejection\" goes with status REJECTED only");
        }
        if (members.keySet().stream().filter(COPAYS::contains).count() > 1) {
            source.problem("give one of copay, copays and copayAmountMissing");
        }
        return active(source);
    }

    private static BenefitView withoutBenefits(SourceNode source, EligibilityStatus status) {
        var nothing = BenefitView.of(status);
        if (status != EligibilityStatus.REJECTED) {
            source.find("rejection").ifPresent(one -> one.problem("\"rejection\" goes with status REJECTED only"));
            return nothing;
        }
        var reason = source.member("rejection").flatMap(one -> Scalars.code(one, Rejection.Reason.class));
        return reason.map(why -> view(
                        status,
                        nothing.confidence(),
                        nothing.copay(),
                        null,
                        Remaining.UNKNOWN,
                        Remaining.UNKNOWN,
                        new Rejection(why, "", "", null),
                        false,
                        List.of()))
                .orElse(nothing);
    }

    private static BenefitView active(SourceNode source) {
        return view(
                EligibilityStatus.OK,
                source.find("confidence")
                        .flatMap(one -> Scalars.code(one, Confidence.class))
                        .orElse(Confidence.HIGH),
                copay(source),
                source.find("coinsurance").flatMap(Scalars::share).orElse(null),
                remaining(source.find("deductibleLeft")),
                remaining(source.find("outOfPocketLeft")),
                null,
                source.find("priorAuthorization").flatMap(Scalars::yes).orElse(false),
                source.find("otherPayers")
                        .map(payers -> Scalars.list(payers, Scalars::words))
                        .orElse(List.of()));
    }

    private static Copay copay(SourceNode source) {
        var after = source.find("afterDeductible").flatMap(Scalars::yes).orElse(false);
        if (after && source.find("copay").isEmpty()) {
            source.problem("\"afterDeductible\" goes with \"copay\" only");
        }
        if (source.find("copayAmountMissing").flatMap(Scalars::yes).orElse(false)) {
            return new Copay.AmountMissing(0);
        }
        var several = source.find("copays");
        if (several.isPresent()) {
            var amounts = new TreeSet<>(Scalars.list(several.get(), Scalars::amount));
            if (amounts.size() < 2) {
                several.get().problem("\"copays\" are two or more different amounts");
            }
            return new Copay.OneOf(List.copyOf(amounts), 0);
        }
        return source.find("copay")
                .flatMap(Scalars::amount)
                .<Copay>map(amount -> new Copay.Exactly(amount, after, 0))
                .orElse(new Copay.None());
    }

    /** One amount is the member's own. */
    private static Remaining remaining(Optional<SourceNode> source) {
        if (source.isEmpty()) {
            return Remaining.UNKNOWN;
        }
        var left = source.get();
        if (left.isText()) {
            return new Remaining(left(Optional.of(left)), null);
        }
        left.members(Set.of("individual", "family"));
        return new Remaining(left(left.find("individual")), left(left.find("family")));
    }

    private static @Nullable Left left(Optional<SourceNode> source) {
        return source.flatMap(Scalars::amount)
                .map(amount -> new Left(amount, Confidence.HIGH, 0))
                .orElse(null);
    }

    private static BenefitView view(
            EligibilityStatus status,
            Confidence confidence,
            Copay copay,
            @Nullable BigDecimal coinsurance,
            Remaining deductible,
            Remaining outOfPocket,
            @Nullable Rejection rejection,
            boolean priorAuthorization,
            List<String> otherPayers) {
        return new BenefitView(
                status,
                confidence,
                copay,
                coinsurance == null ? null : new BenefitView.Coinsurance(coinsurance, 0),
                deductible,
                outOfPocket,
                rejection,
                null,
                null,
                null,
                priorAuthorization,
                List.of(),
                otherPayers);
    }
}
