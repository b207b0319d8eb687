package care.plumbline.portal.booking.price;

import care.plumbline.portal.component.Actions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.regex.Pattern;

/** The member id: typed, or known and only its end shown; the whole of a known one never gets to the page. */
class MemberField extends Composite<Div> {

    private static final Pattern MEMBER_ID = Pattern.compile("[\\p{Alnum} -]{2,40}");

    private final TextField field = new TextField();
    private final Span ending = new Span();
    private final Div known = new Div();
    private boolean isKnown;

    MemberField(Runnable onChange) {
        field.setLabel(getTranslation("payer.member-id"));
        field.setHelperText(getTranslation("payer.member-id.help"));
        field.setMaxLength(40);
        field.addValueChangeListener(change -> onChange.run());
        known.addClassName("known-member");
        known.add(ending, Actions.secondary(getTranslation("payer.member-id.change"), () -> {
            onChange.run();
            ask();
            field.focus();
        }));
        getContent().add(field, known);
        ask();
    }

    /** Asks for it. */
    void ask() {
        isKnown = false;
        known.setVisible(false);
        field.setVisible(true);
    }

    /** Shows the end of the known one. */
    void know(String lastFour) {
        isKnown = true;
        field.clear();
        field.setInvalid(false);
        ending.setText(getTranslation("payer.member-id.ending", lastFour));
        known.setVisible(true);
        field.setVisible(false);
    }

    /** What was typed; empty when the known one is meant. */
    Optional<String> typed() {
        return isKnown ? Optional.empty() : Optional.of(field.getValue());
    }

    boolean isFine() {
        return isKnown || MEMBER_ID.matcher(field.getValue().strip()).matches();
    }

    /** The field to say something at: a known id that is wrong has to be typed again. */
    TextField field() {
        if (isKnown) {
            ask();
        }
        return field;
    }
}
