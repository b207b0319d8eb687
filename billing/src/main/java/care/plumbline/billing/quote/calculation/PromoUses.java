package care.plumbline.billing.quote.calculation;

import java.util.Map;

/**
 * How often codes were used before.
 *
 * @param firstVisit the patient had no visit yet
 * @param byPatient times by this patient, by code
 * @param inAll times by everybody, by code
 */
public record PromoUses(boolean firstVisit, Map<String, Integer> byPatient, Map<String, Integer> inAll) {

    /** A new patient, and codes nobody used. */
    public static final PromoUses NONE = new PromoUses(true, Map.of(), Map.of());

    /** Copies the maps. */
    public PromoUses {
        byPatient = Map.copyOf(byPatient);
        inAll = Map.copyOf(inAll);
    }
}
