package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.pricing.PayerRates.Rate;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.Promos.Promo;
import care.plumbline.billing.pricing.QuotePolicy.OutOfNetwork;
import care.plumbline.billing.quote.calculation.PayerChoice.Insured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * What is due, and nothing else, from the same inputs as {@link QuoteEngine}: cents in plain longs, one look at each
 * list, no lines, sources or notes. It is the yardstick of the benchmark and, because it shares nothing with the engine
 * but the types of its inputs, its oracle in tests.
 */
final class StraightLineTwin {

    /** Nothing can be said to be due. */
    static final long NONE = -1;

    private final QuoteRequest request;
    private final QuoteRules rules;

    private StraightLineTwin(QuoteRequest request, QuoteRules rules) {
        this.request = request;
        this.rules = rules;
    }

    /** What is due in cents, or {@link #NONE}. */
    static long due(QuoteRequest request, QuoteRules rules) {
        var twin = new StraightLineTwin(request, rules);
        if (request.payer() instanceof Insured plan) {
            return twin.insured(plan);
        }
        return request.payer() instanceof PayerChoice.SelfPay
                ? twin.selfPay()
                : Math.min(twin.price(PriceClass.TYPICAL_COPAY), twin.price(PriceClass.CHARGE));
    }

    private long selfPay() {
        var full = price(PriceClass.SELF_PAY) + surcharge();
        return Math.min(assisted(full), withCodes(full));
    }

    private long surcharge() {
        for (var row : rules.surcharges().afterHours()) {
            if (row.visitType().equals(request.visitType())) {
                var start = request.start().atZone(request.zone()).toLocalDateTime();
                var time = start.toLocalTime();
                var late = time.compareTo(row.from()) >= 0;
                var early = time.compareTo(row.until()) < 0;
                var within = row.from().compareTo(row.until()) < 0 ? late && early : late || early;
                if (within || isFree(start)) {
                    return row.amount().minor();
                }
            }
        }
        return 0;
    }

    private static boolean isFree(LocalDateTime start) {
        var weekday = start.getDayOfWeek().getValue();
        var date = start.toLocalDate();
        return weekday >= 6
                || isFixed(date)
                || weekday == 5 && isFixed(date.plusDays(1))
                || weekday == 1 && (isFixed(date.minusDays(1)) || isMondayHoliday(date))
                || weekday == 4 && date.getMonthValue() == 11 && nth(date) == 4;
    }

    private static boolean isFixed(LocalDate date) {
        return switch (MonthDay.from(date).toString()) {
            case "--01-01", "--06-19", "--07-04", "--11-11", "--12-25" -> true;
            default -> false;
        };
    }

    private static boolean isMondayHoliday(LocalDate monday) {
        return switch (monday.getMonthValue()) {
            case 1, 2 -> nth(monday) == 3;
            case 5 -> monday.getDayOfMonth() > 24;
            case 9 -> nth(monday) == 1;
            case 10 -> nth(monday) == 2;
            default -> false;
        };
    }

    private static int nth(LocalDate date) {
        return (date.getDayOfMonth() + 6) / 7;
    }

    private long assisted(long full) {
        var household = request.household();
        var scale = rules.scale();
        if (household == null || scale == null) {
            return full;
        }
        var guideline = scale.firstPerson().minor() + scale.extraPerson().minor() * (household.persons() - 1);
        var first = true;
        for (var one : scale.classes()) {
            if (household.yearlyIncome().minor() * 100 <= guideline * one.upTo()) {
                return first ? Math.min(scale.nominal().minor(), full) : full - share(full, one.off());
            }
            first = false;
        }
        return full;
    }

    private long withCodes(long full) {
        Promo one = null;
        Promo two = null;
        for (var typed : request.promoCodes()) {
            var code = typed.strip();
            for (var promo : rules.promos().promos()) {
                if (promo.code().equalsIgnoreCase(code) && promo != one && promo != two && holds(promo)) {
                    if (one == null) {
                        one = promo;
                    } else if (two == null && (promo.stackable() || one.stackable())) {
                        two = promo;
                    }
                }
            }
        }
        if (one == null) {
            return full;
        }
        if (two == null) {
            return less(full, one, full);
        }
        return isBefore(one, two) ? less(less(full, one, full), two, full) : less(less(full, two, full), one, full);
    }

    private boolean holds(Promo promo) {
        var at = request.bookedAt();
        var uses = request.promoUses();
        return (promo.from() == null || promo.from().compareTo(at) <= 0)
                && (promo.until() == null || promo.until().compareTo(at) > 0)
                && (promo.states().isEmpty() || promo.states().contains(request.state()))
                && (promo.visitTypes().isEmpty() || promo.visitTypes().contains(request.visitType()))
                && (!promo.firstVisitOnly() || uses.firstVisit())
                && isBelow(promo.timesPerPatient(), uses.byPatient().get(promo.code()))
                && isBelow(promo.timesInAll(), uses.inAll().get(promo.code()));
    }

    private static boolean isBelow(@Nullable Integer limit, @Nullable Integer uses) {
        return limit == null || (uses == null ? 0 : uses) < limit;
    }

    private static boolean isBefore(Promo one, Promo two) {
        return (one.amount() == null) == (two.amount() == null)
                ? one.code().compareTo(two.code()) < 0
                : one.amount() == null;
    }

    private long less(long running, Promo promo, long full) {
        var floor = Math.min(rules.policy().promoFloor().minor(), full);
        long off;
        if (promo.amount() != null) {
            off = promo.amount().minor();
        } else {
            off = promo.share() == null ? 0 : share(running, promo.share());
            off = promo.cap() == null ? off : Math.min(off, promo.cap().minor());
        }
        return Math.max(running - off, floor);
    }

    private long insured(Insured plan) {
        var benefits = plan.benefits();
        var isOk = benefits.status() == EligibilityStatus.OK;
        var maySelfPay = switch (plan.kind()) {
            case COMMERCIAL, TRICARE, OTHER -> true;
            case MEDICARE, MEDICARE_ADVANTAGE, MEDICAID, MEDICAID_MCO -> false;
        };
        switch (benefits.status()) {
            case INACTIVE, NOT_COVERED_HERE, LIMIT_REACHED -> {
                return maySelfPay ? selfPay() : NONE;
            }
            case REJECTED -> {
                if (benefits.rejection() != null
                        && benefits.rejection().reason().isPatientsToCorrect()) {
                    return NONE;
                }
            }
            case OK, PENDING, UNAVAILABLE, UNKNOWN -> {}
        }
        if (plan.network() == Network.OUT
                && (!isOk || !maySelfPay || rules.policy().outOfNetwork() != OutOfNetwork.BILL_OUT_OF_NETWORK)) {
            return maySelfPay ? selfPay() : NONE;
        }
        var allowed = allowed(plan);
        return isOk ? cap(shared(plan, benefits, allowed), benefits) : fallback(plan, allowed);
    }

    private long shared(Insured plan, BenefitView benefits, long allowed) {
        var deductible = least(benefits.deductible());
        if (benefits.copay() instanceof Copay.Exactly copay) {
            if (!copay.afterDeductible()) {
                return Math.min(copay.amount().minor(), allowed);
            }
            if (deductible >= 0) {
                return Math.min(Math.min(deductible, allowed) + copay.amount().minor(), allowed);
            }
            return typical(plan.kind(), allowed);
        }
        if (benefits.copay() instanceof Copay.OneOf several) {
            return Math.min(several.amounts().getFirst().minor(), allowed);
        }
        if (benefits.copay() instanceof Copay.AmountMissing) {
            return fallback(plan, allowed);
        }
        var rest = allowed - Math.min(deductible, allowed);
        if (deductible < 0 || benefits.coinsurance() == null && rest > 0) {
            return typical(plan.kind(), allowed);
        }
        return allowed
                - rest
                + (benefits.coinsurance() == null
                        ? 0
                        : share(rest, benefits.coinsurance().share()));
    }

    private long fallback(Insured plan, long allowed) {
        return plan.listedCopay() == null
                ? typical(plan.kind(), allowed)
                : Math.min(plan.listedCopay().minor(), allowed);
    }

    private long typical(PayerKind kind, long allowed) {
        return switch (kind) {
            case COMMERCIAL, TRICARE, OTHER -> Math.min(price(PriceClass.TYPICAL_COPAY), allowed);
            case MEDICARE, MEDICARE_ADVANTAGE, MEDICAID, MEDICAID_MCO -> NONE;
        };
    }

    private static long cap(long due, BenefitView benefits) {
        var left = least(benefits.outOfPocket());
        return left < 0 || due == NONE ? due : Math.min(due, left);
    }

    private static long least(Remaining remaining) {
        var individual = remaining.individual() == null
                ? -1
                : remaining.individual().amount().minor();
        var family =
                remaining.family() == null ? -1 : remaining.family().amount().minor();
        return individual < 0 ? family : family < 0 ? individual : Math.min(individual, family);
    }

    private long allowed(Insured plan) {
        var charge = price(PriceClass.CHARGE);
        if (plan.network() == Network.OUT) {
            return charge;
        }
        Rate best = null;
        var fit = 0;
        for (var rate : rules.rates().rates()) {
            var type = rate.visitType().equals(request.visitType());
            var state = rate.state().equals(request.state());
            if (rate.payer().equals(plan.payer())
                    && (type || rate.visitType().equals("*"))
                    && (state || rate.state().equals("**"))) {
                var fits = 1 + (type ? 2 : 0) + (state ? 1 : 0);
                if (fits > fit) {
                    fit = fits;
                    best = rate;
                }
            }
        }
        if (best == null) {
            return charge;
        }
        return Math.min(
                charge,
                best.amount() != null
                        ? best.amount().minor()
                        : best.ofCharge() == null ? charge : share(charge, best.ofCharge()));
    }

    private long price(PriceClass priceClass) {
        var general = NONE;
        for (var entry : rules.prices().entries()) {
            if (entry.priceClass() == priceClass
                    && entry.visitType().equals(request.visitType())
                    && entry.from().compareTo(request.start()) <= 0
                    && (entry.until() == null || entry.until().compareTo(request.start()) > 0)) {
                if (entry.state().equals(request.state())) {
                    return entry.amount().minor();
                }
                if (entry.state().equals("**")) {
                    general = entry.amount().minor();
                }
            }
        }
        if (general == NONE) {
            throw new IllegalStateException("no price");
        }
        return general;
    }

    /** In ten-thousandths of a percent where that is exact, as it nearly always is. */
    private static long share(long cents, BigDecimal share) {
        if (share.scale() > 6 || share.scale() < 0) {
            return share.multiply(BigDecimal.valueOf(cents))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        return (cents * share.movePointRight(6).longValueExact() + 500_000) / 1_000_000;
    }
}
