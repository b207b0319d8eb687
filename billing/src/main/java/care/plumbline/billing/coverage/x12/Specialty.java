package care.plumbline.billing.coverage.x12;

/** What kind of doctor the visit is with, where a plan asks different copays. */
public enum Specialty {
    PRIMARY_CARE,
    SPECIALIST,
    /** Nothing tells such copays apart. */
    NOT_SAID
}
