package care.plumbline.billing.quote.calculation;

/** How a visit is held. */
public enum Modality {
    VIDEO,
    PHONE
}
