package care.plumbline.billing.quote.calculation;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * The clock most people of a state live by, for what depends on the patient's hour; states with two clocks count by the
 * larger part.
 */
public final class StateZones {

    private static final Map<String, ZoneId> ZONES = zones();

    private StateZones() {}

    /** The clock of a state of two letters. */
    public static ZoneId of(String state) {
        return ZONES.getOrDefault(state, ZoneId.of("America/New_York"));
    }

    /** Whether it is a state, the District of Columbia or a territory. */
    public static boolean knows(String state) {
        return ZONES.containsKey(state);
    }

    private static Map<String, ZoneId> zones() {
        var zones = new HashMap<String, ZoneId>();
        put(zones, "America/New_York", "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV");
        put(zones, "America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI");
        put(zones, "America/Denver", "CO ID MT NM UT WY");
        put(zones, "America/Phoenix", "AZ");
        put(zones, "America/Los_Angeles", "CA NV OR WA");
        put(zones, "America/Anchorage", "AK");
        put(zones, "Pacific/Honolulu", "HI");
        put(zones, "America/Puerto_Rico", "PR VI");
        put(zones, "Pacific/Guam", "GU MP");
        put(zones, "Pacific/Pago_Pago", "AS");
        return Map.copyOf(zones);
    }

    private static void put(Map<String, ZoneId> zones, String zone, String states) {
        for (var state : states.split(" ")) {
            zones.put(state, ZoneId.of(zone));
        }
    }
}
