package care.plumbline.portal.i18n;

import java.util.Map;
import java.util.TreeMap;

/** Names of the states of the United States, the same in both languages on a US form. */
public final class States {

    private static final Map<String, String> NAMES = new TreeMap<>();

    static {
        var all = "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,"
                + "DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,"
                + "KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,"
                + "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
                + "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
                + "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,"
                + "VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming";
        for (var state : all.split(",")) {
            NAMES.put(state.substring(0, 2), state.substring(3));
        }
    }

    private States() {}

    /** The name of a state by its two letters; the letters when there is none. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** Every state by its two letters. */
    public static Map<String, String> all() {
        return Map.copyOf(NAMES);
    }
}
