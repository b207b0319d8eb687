package care.plumbline.billing.quote;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * The clock most people of a state live by, for what depends on the patient's hour; states with two clocks count by the
 * larger part.
 */
final class StateZones {

    private static final Map<String, ZoneId> ZONES = zones();

    private StateZones() {}

    static ZoneId of(String state) {
        return ZONES.getOrDefault(state, ZoneId.of("America/New_York"));
    }

    private static Map<String, ZoneId> zones() {
        var zones = new HashMap<String, ZoneId>();
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
