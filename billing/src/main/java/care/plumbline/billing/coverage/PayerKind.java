package care.plumbline.billing.coverage;

/** What kind of payer it is. */
public enum PayerKind {
    COMMERCIAL,
    MEDICARE,
    MEDICARE_ADVANTAGE,
    MEDICAID,
    MEDICAID_MCO,
    TRICARE,
    OTHER;

    /** Whether its members may be offered the price without insurance; not for Medicare and Medicaid (42 CFR 447.15). */
    public boolean allowsSelfPay() {
        return switch (this) {
            case MEDICARE, MEDICARE_ADVANTAGE, MEDICAID, MEDICAID_MCO -> false;
            case COMMERCIAL, TRICARE, OTHER -> true;
        };
    }
}
