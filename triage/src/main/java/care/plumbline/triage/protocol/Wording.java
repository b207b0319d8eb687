package care.plumbline.triage.protocol;

/** One text in both languages of the protocol; empty where the data file leaves it empty on purpose. */
public record Wording(String english, String spanish) {

    /** No text in either language. */
    public static final Wording NONE = new Wording("", "");

    /** Gives the text in the language. */
    public String in(Language language) {
        return switch (language) {
            case EN -> english;
            case ES -> spanish;
        };
    }
}
