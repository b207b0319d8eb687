package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.desk.TypedBenefits.Field;
import care.plumbline.billing.money.AmountRefused;
import care.plumbline.billing.money.TypedAmount;
import care.plumbline.domain.shared.Refusal;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what staff typed as benefits. What people read from a card is never surer than MEDIUM. */
final class BenefitEntry {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}([.]\\d{1,2})?)\\s*%?");

    private final Map<Field, Refusal> problems = new EnumMap<>(Field.class);
    private final TypedBenefits typed;

    private BenefitEntry(TypedBenefits typed) {
        this.typed = typed;
    }

    /**
     * What it says in the network.
     *
     * @throws EntryRefused.NotReadable with what is wrong at each field
     */
    static BenefitView read(TypedBenefits typed) {
        return new BenefitEntry(typed).view();
    }

    /** What is known outside the network of what was typed for visits in it: whether the plan is active, and nothing else. */
    static BenefitView outside(BenefitView in) {
        return in.status() == EligibilityStatus.OK
                ? view(new Copay.AmountMissing(0), null, Remaining.UNKNOWN, Remaining.UNKNOWN, Confidence.LOW)
                : in;
    }

    private BenefitView view() {
        if (typed.serviceDate() == null) {
            problems.put(Field.SERVICE_DATE, new EntryRefused.DateMissing());
        }
        var active = typed.active();
        if (active == null) {
            problems.put(Field.ACTIVE, new EntryRefused.ActiveMissing());
        }
        var read = Boolean.FALSE.equals(active) ? BenefitView.of(EligibilityStatus.INACTIVE) : benefits();
        if (!problems.isEmpty()) {
            throw new EntryRefused.NotReadable(problems);
        }
        return read;
    }

    private BenefitView benefits() {
        var copay = copay();
        var coinsurance = share(typed.coinsurance());
        var deductible = new Remaining(
                left(Field.DEDUCTIBLE_INDIVIDUAL, typed.deductibleIndividual()),
                left(Field.DEDUCTIBLE_FAMILY, typed.deductibleFamily()));
        var outOfPocket = new Remaining(
                left(Field.OUT_OF_POCKET_INDIVIDUAL, typed.outOfPocketIndividual()),
                left(Field.OUT_OF_POCKET_FAMILY, typed.outOfPocketFamily()));
        var isKnown = copay instanceof Copay.Exactly
                || copay instanceof Copay.None
                        && coinsurance != null
                        && deductible.least().isPresent();
        return view(copay, coinsurance, deductible, outOfPocket, isKnown ? Confidence.MEDIUM : Confidence.LOW);
    }

    private Copay copay() {
        var unknown = new Copay.AmountMissing(0);
        if (typed.copay() == null) {
            problems.put(Field.COPAY, new EntryRefused.CopayMissing());
            return unknown;
        }
        return switch (typed.copay()) {
            case NONE -> new Copay.None();
            case UNKNOWN -> unknown;
            case AMOUNT -> {
                if (typed.copayAmount().isBlank()) {
                    problems.put(Field.COPAY_AMOUNT, new EntryRefused.CopayAmountMissing());
                    yield unknown;
                }
                try {
                    yield new Copay.Exactly(TypedAmount.read(typed.copayAmount()), typed.afterDeductible(), 0);
                } catch (AmountRefused refused) {
                    problems.put(Field.COPAY_AMOUNT, refused);
                    yield unknown;
                }
            }
        };
    }

    private BenefitView.@Nullable Coinsurance share(String text) {
        if (text.isBlank()) {
            return null;
        }
        var percent = PERCENT.matcher(text.strip());
        if (percent.matches()) {
            var share = new BigDecimal(percent.group(1)).movePointLeft(2).stripTrailingZeros();
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return new BenefitView.Coinsurance(share, 0);
            }
        }
        problems.put(Field.COINSURANCE, new EntryRefused.PercentageWrong());
        return null;
    }

    private Remaining.@Nullable Left left(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return new Remaining.Left(TypedAmount.read(text), Confidence.MEDIUM, 0);
        } catch (AmountRefused refused) {
            problems.put(field, refused);
            return null;
        }
    }

    private static BenefitView view(
            Copay copay,
            BenefitView.@Nullable Coinsurance coinsurance,
            Remaining deductible,
            Remaining outOfPocket,
            Confidence confidence) {
        return new BenefitView(
                EligibilityStatus.OK,
                confidence,
                copay,
                coinsurance,
                deductible,
                outOfPocket,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of());
    }
}
