package care.plumbline.domain.scheduling;

/** Why a visit was called off. */
public enum CancelReason {
    TIME_DOES_NOT_SUIT(true),
    FEELS_BETTER(true),
    OTHER_CARE(true),
    COST(true),
    OTHER(true),
    /** The doctor cannot hold it. */
    DOCTOR_AWAY(false),
    /** The clinic is closed. */
    CLINIC_CLOSED(false),
    /** Sound, picture or line failed on our side, or the doctor did not come. */
    TECHNICAL(false);

    private final boolean patients;

    CancelReason(boolean patients) {
        this.patients = patients;
    }

    /** Whether it is the patient's reason; else it is the clinic's, and costs the patient nothing. */
    public boolean isThePatients() {
        return patients;
    }
}
