package care.plumbline.portal.booking.price;

import care.plumbline.billing.quote.calculation.Note;
import com.vaadin.flow.component.Component;

/** What a note says to a patient. */
final class NoteWords {

    private NoteWords() {}

    /** Its sentence, in the language of the component's tab. */
    static String of(Component component, Note note) {
        var key = "price.note." + note.code().name();
        var argument = note.argument();
        return argument == null ? component.getTranslation(key) : component.getTranslation(key, argument);
    }
}
