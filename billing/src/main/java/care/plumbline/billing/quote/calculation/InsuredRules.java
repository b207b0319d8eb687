package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.Rejection;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Price;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.QuotePolicy.OutOfNetwork;
import care.plumbline.billing.quote.calculation.Basis.Source;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.Note.Code;
import care.plumbline.billing.quote.calculation.PayerChoice.Insured;
import care.plumbline.billing.quote.calculation.QuoteLine.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With a plan: what its answer says decides; what it does not say is unknown and never zero. */
final class InsuredRules {

    // An answer that says nothing we can use neither bears nor bounds an amount.
    private static final BenefitView NOTHING_KNOWN = BenefitView.of(EligibilityStatus.OK);

    private final QuoteRequest request;
    private final QuoteRules rules;
    private final Insured insured;
    private final List<Note> notes;

    InsuredRules(QuoteRequest request, QuoteRules rules, Insured insured) {
        this.request = request;
        this.rules = rules;
        this.insured = insured;
        notes = new ArrayList<>(codesAreNotForInsured(request));
    }

    /** Nothing is known of the plan: the typical copay as an estimate, and the price without insurance beside it. */
    static Calculation planUnknown(QuoteRequest request, QuoteRules rules) {
        var notes = new ArrayList<>(codesAreNotForInsured(request));
        notes.add(Note.of(Code.PLAN_UNKNOWN));
        var typical = price(request, rules, PriceClass.TYPICAL_COPAY);
        var most = price(request, rules, PriceClass.CHARGE).amount();
        var line = new QuoteLine(
                QuoteLine.Code.DEPOSIT_TYPICAL_COPAY,
                QuoteLine.Kind.DUE,
                typical.amount().min(most),
                Reason.TYPICAL_COPAY_UNTIL_PLAN_KNOWN,
                List.of(),
                Basis.of(Source.PRICE_LIST, typical.version().value()));
        return new Calculation(
                Outcome.PRICE, List.of(line), line.amount(), null, Confidence.LOW, selfPayDue(request, rules), notes);
    }

    Calculation calculate() {
        var benefits = insured.benefits();
        return switch (benefits.status()) {
            case OK -> insured.network() == Network.OUT ? outOfNetwork() : estimate(benefits);
            case PENDING -> notAnswered(Code.PAYER_PENDING);
            case UNAVAILABLE -> notAnswered(Code.PAYER_UNAVAILABLE);
            case UNKNOWN -> notAnswered(Code.ANSWER_UNREADABLE);
            case REJECTED -> rejected(benefits.rejection());
            case INACTIVE -> notPaid(Code.COVERAGE_INACTIVE);
            case NOT_COVERED_HERE -> notPaid(Code.NOT_COVERED_HERE);
            case LIMIT_REACHED -> notPaid(Code.BENEFIT_LIMIT_REACHED);
        };
    }

    private Calculation notAnswered(Code why) {
        notes.add(Note.of(why));
        if (insured.network() == Network.OUT) {
            return outOfNetwork();
        }
        return withoutAmount(NOTHING_KNOWN);
    }

    private Calculation rejected(@Nullable Rejection rejection) {
        if (rejection == null || !rejection.reason().isPatientsToCorrect()) {
            return notAnswered(Code.PAYER_UNAVAILABLE);
        }
        notes.add(Note.of(Code.valueOf(rejection.reason().name())));
        return none();
    }

    /** The patient must choose; never for Medicare and Medicaid, whose members staff look after (42 CFR 447.15). */
    private Calculation notPaid(Code why) {
        notes.add(Note.of(why));
        if (!insured.kind().allowsSelfPay()) {
            notes.add(Note.of(Code.STAFF_REVIEW));
            return none();
        }
        var selfPay = withoutInsurance();
        return new Calculation(
                Outcome.SELF_PAY_CHOICE,
                selfPay.lines(),
                selfPay.due(),
                null,
                selfPay.confidence(),
                null,
                selfPay.notes());
    }

    private Calculation outOfNetwork() {
        notes.add(Note.of(Code.OUT_OF_NETWORK));
        if (!insured.kind().allowsSelfPay()) {
            notes.add(Note.of(Code.STAFF_REVIEW));
            return none();
        }
        if (rules.policy().outOfNetwork() == OutOfNetwork.BILL_OUT_OF_NETWORK
                && insured.benefits().status() == EligibilityStatus.OK) {
            return estimate(insured.benefits());
        }
        notes.add(Note.of(Code.SUPERBILL));
        return withoutInsurance();
    }

    /** Here codes hold after all. */
    private Calculation withoutInsurance() {
        notes.removeIf(note -> note.code() == Code.PROMO_NOT_FOR_INSURED);
        return QuoteEngine.selfPay(request.withoutInsurance(), rules, notes);
    }

    private Calculation estimate(BenefitView benefits) {
        if (benefits.priorAuthorization()) {
            notes.add(Note.of(Code.PRIOR_AUTHORIZATION));
        }
        if (!benefits.otherPayers().isEmpty()) {
            notes.add(Note.of(Code.ANOTHER_PAYER_FIRST));
        }
        var bill = bill(benefits);
        return switch (benefits.copay()) {
            case Copay.Exactly copay -> bill.withCopay(copay).map(this::priced).orElseGet(this::deductibleUnknown);
            case Copay.None ignored -> bill.withoutCopay().map(this::priced).orElseGet(this::deductibleUnknown);
            case Copay.OneOf several -> {
                notes.add(Note.of(Code.COPAY_AMBIGUOUS));
                yield priced(bill.withLowestOf(several));
            }
            case Copay.AmountMissing ignored -> {
                notes.add(Note.of(Code.COPAY_AMOUNT_MISSING));
                yield withoutAmount(benefits);
            }
        };
    }

    /** No amount is said: what staff wrote down for the plan, else the typical copay, within the bounds that are known. */
    private Calculation withoutAmount(BenefitView known) {
        var bill = bill(known);
        return insured.listedCopay() == null ? typicalCopay(bill) : priced(bill.withListedCopay(insured.listedCopay()));
    }

    private Calculation deductibleUnknown() {
        notes.add(Note.of(Code.DEDUCTIBLE_UNKNOWN));
        return typicalCopay(bill(insured.benefits()));
    }

    /** An amount of somebody else's plan is never kept from a member of Medicaid, whose copays the law limits. */
    private Calculation typicalCopay(InsuredBill bill) {
        if (!insured.kind().allowsSelfPay()) {
            notes.add(Note.of(Code.STAFF_REVIEW));
            return none();
        }
        return priced(bill.withTypicalCopay(price(request, rules, PriceClass.TYPICAL_COPAY)));
    }

    private InsuredBill bill(BenefitView benefits) {
        return new InsuredBill(request, rules, insured, benefits, price(request, rules, PriceClass.CHARGE));
    }

    private Calculation priced(InsuredBill.Lines bill) {
        if (bill.rateIsMissing()) {
            notes.add(Note.of(Code.NO_CONTRACT_RATE));
        }
        var due = QuoteEngine.sum(bill.lines());
        var selfPay = insured.kind().allowsSelfPay() ? selfPayDue(request, rules) : null;
        if (selfPay != null && due.compareTo(selfPay) > 0) {
            notes.add(Note.of(Code.SELF_PAY_IS_LOWER));
        }
        return new Calculation(Outcome.PRICE, bill.lines(), due, bill.highest(), bill.confidence(), selfPay, notes);
    }

    private Calculation none() {
        return new Calculation(Outcome.NONE, List.of(), null, null, Confidence.LOW, null, notes);
    }

    private static List<Note> codesAreNotForInsured(QuoteRequest request) {
        return request.promoCodes().stream()
                .map(code -> code.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Note(Code.PROMO_NOT_FOR_INSURED, code))
                .toList();
    }

    private static @Nullable Money selfPayDue(QuoteRequest request, QuoteRules rules) {
        return QuoteEngine.selfPay(request.withoutInsurance(), rules, List.of()).due();
    }

    private static Price price(QuoteRequest request, QuoteRules rules, PriceClass priceClass) {
        return rules.prices().at(request.visitType(), request.state(), priceClass, request.start());
    }
}
