package care.plumbline.billing.quote.impact;

import care.plumbline.billing.quote.calculation.PayerChoice;

/** Who was to pay: the patient, a plan we do not know, or a kind of payer. */
public enum PayerClass {
    SELF_PAY,
    PLAN_UNKNOWN,
    COMMERCIAL,
    MEDICARE,
    MEDICARE_ADVANTAGE,
    MEDICAID,
    MEDICAID_MCO,
    TRICARE,
    OTHER;

    static PayerClass of(PayerChoice choice) {
        return switch (choice) {
            case PayerChoice.SelfPay ignored -> SELF_PAY;
            case PayerChoice.PlanUnknown ignored -> PLAN_UNKNOWN;
            case PayerChoice.Insured insured -> valueOf(insured.kind().name());
        };
    }
}
