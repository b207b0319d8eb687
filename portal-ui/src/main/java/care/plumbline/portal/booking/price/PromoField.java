package care.plumbline.portal.booking.price;

import care.plumbline.billing.quote.calculation.Note;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Promo codes for the price without insurance, and why one was not taken. */
class PromoField extends TextField {

    private static final int MOST = 3;
    private static final int LONGEST = 40;

    PromoField(Runnable onChange) {
        super();
        setLabel(getTranslation("payer.promo"));
        setHelperText(getTranslation("payer.promo.help"));
        setMaxLength(2 * LONGEST);
        getElement().setAttribute("autocapitalize", "characters").setAttribute("autocomplete", "off");
        addValueChangeListener(change -> onChange.run());
    }

    /** As typed; the rules say of a third one that it is too many. */
    List<String> codes() {
        return Arrays.stream(getValue().split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> code.substring(0, Math.min(LONGEST, code.length())))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Says here what concerns a code. */
    void tell(List<Note> notes) {
        var words = notes.stream()
                .filter(note -> note.argument() != null)
                .map(note -> NoteWords.of(this, note))
                .collect(Collectors.joining(" "));
        setInvalid(!words.isEmpty());
        setErrorMessage(words);
    }
}
