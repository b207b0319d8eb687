package care.plumbline.triage.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the flow knows and no answer says (protocol section 4.1). */
public record Flags(Set<Flag> all) {

    /** No flag. */
    public static final Flags NONE = new Flags(Set.of());

    public Flags {
        all = Set.copyOf(all);
    }

    /** One thing the flow knows. */
    public enum Flag {
        /** An answer that led to an emergency was changed afterwards (section 1.2, principle 4). */
        AMENDED_EMERGENCY,

        /** The same person completed another intake in the previous 7 days (rule P18). */
        REPEAT_CONTACT,

        /** The person was seen after emergency advice and answers anew (section 2). */
        POST_ED,

        /** The typed age and the birth date differ; the birth date counts (section 1.1). */
        AGE_MISMATCH,

        /** The stop rule is on: every level is raised by one (section 10). */
        RAISED
    }

    /** Gives these flags. */
    public static Flags of(Flag... flags) {
        return new Flags(Arrays.stream(flags).collect(Collectors.toSet()));
    }

    /** Gives these flags with one more when the condition is true. */
    public Flags with(Flag flag, boolean condition) {
        if (!condition) {
            return this;
        }
        var more = EnumSet.of(flag);
        more.addAll(all);
        return new Flags(more);
    }

    /** Whether the flag is set. */
    public boolean has(Flag flag) {
        return all.contains(flag);
    }
}
