package care.plumbline.triage.protocol;

import java.util.Arrays;
import java.util.Optional;

/** What it means for the disposition that a question has no certain answer (protocol sections 1.2 and 4.5). */
public enum UnknownClass {
    /** At least {@link Disposition#URGENT_SAME_DAY}. */
    A("A"),

    /** At least {@link Disposition#VIRTUAL_VISIT_PRIORITY}. */
    B("B"),

    /** At least {@link Disposition#VIRTUAL_VISIT_ROUTINE}. */
    C("C"),

    /** No floor: the rules themselves read the unknown as the worse value. */
    RULE("RULE"),

    /** No floor: anti-inflammatory medicines are withheld. */
    NSAID("NSAID"),

    /** No disposition at all: without an age the protocol cannot be applied. */
    STOP("STOP"),

    /** No consequence. */
    NONE("none");

    private final String code;

    UnknownClass(String code) {
        this.code = code;
    }

    /** Finds the class by its code in the data files. */
    public static Optional<UnknownClass> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
