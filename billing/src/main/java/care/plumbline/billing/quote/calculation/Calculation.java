package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say a visit costs.
 *
 * @param lines for a price its lines; for a choice those of the price without insurance; else none
 * @param due the sum of the DUE lines, null when there are none
 * @param highest what it may be at most when the plan names several amounts, or null
 * @param selfPay the price without insurance, where it may be offered beside an estimate, or null
 */
public record Calculation(
        Outcome outcome,
        List<QuoteLine> lines,
        @Nullable Money due,
        @Nullable Money highest,
        Confidence confidence,
        @Nullable Money selfPay,
        List<Note> notes) {

    /** What came out. */
    public enum Outcome {
        /** A price that can be accepted. */
        PRICE,
        /** The plan does not pay; the price without insurance is the patient's to choose. */
        SELF_PAY_CHOICE,
        /** No price until somebody corrects or reviews something; the notes say what. */
        NONE
    }

    /** Copies the lists. */
    public Calculation {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Whether the plan takes no part in it: without one, and outside its network, the patient pays the whole price. */
    public boolean isWithoutInsurance() {
        return lines.stream().anyMatch(line -> line.code() == QuoteLine.Code.SELF_PAY_PRICE);
    }

    /** Whether it says that. */
    public boolean says(Note.Code code) {
        return notes.stream().anyMatch(note -> note.code() == code);
    }
}
