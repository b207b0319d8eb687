package care.plumbline.triage.protocol;

/**
 * A question with a whole number as its answer; a scale is shown as eleven buttons from 0 to 10 with nothing
 * pre-selected, never as a slider.
 */
public record NumberQuestion(Basics basics, int min, int max, boolean scale) implements Question {

    public NumberQuestion {
        if (min > max) {
            throw new IllegalArgumentException("The smallest number %d is above the largest %d".formatted(min, max));
        }
    }

    /** Whether the number is in range; a number outside is no answer (section 4.2). */
    public boolean accepts(int number) {
        return min <= number && number <= max;
    }
}
