package care.plumbline.triage.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item of the questionnaire (protocol section 3.1), in the kind of its answer. */
public sealed interface Question permits ChoiceQuestion, MultiQuestion, NumberQuestion, TextQuestion {

    /** Gives what questions of every kind have. */
    Basics basics();

    /** Gives the stable name of the item, never reused for another. */
    default String linkId() {
        return basics().linkId();
    }

    /** Gives the logical page; items of one page are shown together. */
    default int page() {
        return basics().page();
    }

    /** Gives the section of the questionnaire, for example {@code nerve-check}. */
    default String section() {
        return basics().section();
    }

    /** Whether the person cannot go on without an answer; "I'm not sure" is an answer. */
    default boolean required() {
        return basics().required();
    }

    /** Gives what it means that the answer is unknown. */
    default UnknownClass unknownClass() {
        return basics().unknownClass();
    }

    /** Gives the condition on earlier items under which the item is asked, or null when it always is. */
    default @Nullable Expression when() {
        return basics().when();
    }

    /** Gives the published instrument the item belongs to, for example {@code PEG}, or null. */
    default @Nullable String instrument() {
        return basics().instrument();
    }

    /** Whether the question can be asked in the language: an instrument's licensed text may not be part of it. */
    default boolean hasText(Language language) {
        return !text(language).isEmpty();
    }

    /** Gives the picture on which the options can be picked too, for example {@code body-map}, or null. */
    default @Nullable String picture() {
        return basics().picture();
    }

    /** Gives the question itself; empty only for an instrument whose licensed text is not part of the release. */
    default String text(Language language) {
        return basics().text().in(language);
    }

    /** Gives the help below the question; empty when there is none. */
    default String help(Language language) {
        return basics().help().in(language);
    }

    /** Gives the answers to pick from, in display order; empty for numbers and text. */
    default List<Option> options() {
        return List.of();
    }

    /** Whether an option has the code. */
    default boolean offers(String code) {
        return options().stream().anyMatch(option -> option.code().equals(code));
    }

    /** What questions of every kind have. */
    record Basics(
            String linkId,
            int page,
            String section,
            boolean required,
            UnknownClass unknownClass,
            @Nullable Expression when,
            @Nullable String instrument,
            @Nullable String picture,
            Wording text,
            Wording help) {}
}
