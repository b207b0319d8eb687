package care.plumbline.triage.protocol;

import java.util.Arrays;
import java.util.Optional;

/** How a person in an emergency gets help (protocol section 2). */
public enum Transport {
    /** Someone drives the person to an emergency room. */
    GO_TO_ER("go-to-er"),

    /** The person calls 911 and does not drive. */
    CALL_911("call-911"),

    /** The person calls or texts the suicide and crisis line; shown in addition to any other transport. */
    CRISIS_988("crisis-988");

    private final String code;

    Transport(String code) {
        this.code = code;
    }

    /** Gives the code used in the data files and in stored assessments, for example {@code call-911}. */
    public String code() {
        return code;
    }

    /** Finds the transport by its code in the data files. */
    public static Optional<Transport> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
