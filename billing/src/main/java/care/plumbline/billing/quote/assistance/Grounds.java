package care.plumbline.billing.quote.assistance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a decision on assistance stands on.
 *
 * @param documents seen by staff; none is kept
 * @param reason in the words of whoever decided
 */
public record Grounds(Set<Document> documents, String reason) {

    /** What a household shows of its income. */
    public enum Document {
        PAY_STUBS,
        TAX_RETURN,
        BENEFIT_LETTER,
        EMPLOYER_LETTER,
        OWN_STATEMENT,
        OTHER
    }

    /** Copies the set, in order. */
    public Grounds {
        documents = documents.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(documents));
    }
}
