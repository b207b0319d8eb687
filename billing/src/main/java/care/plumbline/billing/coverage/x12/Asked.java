package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Network;
import java.time.LocalDate;

/**
 * What we want to know of an answer.
 *
 * @param side whether we are in the plan's network, by our own contracts and never by the answer
 * @param serviceType the service type code we asked for, {@code 98} for a visit
 * @param serviceDate the day of the visit in the patient's zone
 */
public record Asked(Network side, String serviceType, LocalDate serviceDate, Specialty doctor) {

    /** The service type of the plan as a whole. */
    public static final String WHOLE_PLAN = "30";
}
