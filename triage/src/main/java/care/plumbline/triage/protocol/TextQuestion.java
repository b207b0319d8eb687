package care.plumbline.triage.protocol;

/** A question answered in the person's own words, which only people read (section 1.2); a list has one per line. */
public record TextQuestion(Basics basics, int maxLength, boolean list) implements Question {

    public TextQuestion {
        if (maxLength < 1) {
            throw new IllegalArgumentException("The longest text must have at least one character: " + maxLength);
        }
    }
}
