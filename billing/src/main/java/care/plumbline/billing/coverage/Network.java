package care.plumbline.billing.coverage;

/** Whether a visit is in the network of the patient's health plan. */
public enum Network {
    IN,
    OUT
}
