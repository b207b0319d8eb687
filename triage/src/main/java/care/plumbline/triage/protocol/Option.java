package care.plumbline.triage.protocol;

/** One answer a person can pick; an exclusive option clears all others of a multiple choice, and they clear it. */
public record Option(String code, Wording wording, boolean exclusive) {

    /** The code of "I'm not sure" and "I'd rather not say" in every question that offers it (section 4.1). */
    public static final String UNSURE = "unsure";

    /** Gives the text the person reads. */
    public String label(Language language) {
        return wording.in(language);
    }
}
