package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.Subscriber;
import care.plumbline.billing.coverage.Subscriber.Relationship;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.portal.component.BirthDateField;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose plan it is, when it is somebody else's. */
class SubscriberFields extends Composite<Div> {

    final Select<Relationship> relationship = new Select<>();
    final TextField givenName = new TextField();
    final TextField familyName = new TextField();
    final BirthDateField birthDate = new BirthDateField();
    private final Checkbox others = new Checkbox(getTranslation("payer.subscriber"));
    private final Div fields = new Div(relationship, givenName, familyName, birthDate);

    SubscriberFields(Runnable onChange) {
        relationship.setLabel(getTranslation("payer.subscriber.relationship"));
        relationship.setItems(Relationship.values());
        relationship.setItemLabelGenerator(one -> one == null ? "" : Words.of("payer.relationship", one));
        givenName.setLabel(getTranslation("payer.subscriber.given-name"));
        familyName.setLabel(getTranslation("payer.subscriber.family-name"));
        givenName.setMaxLength(PersonalDetails.MAX_NAME);
        familyName.setMaxLength(PersonalDetails.MAX_NAME);
        birthDate.setLabel(getTranslation("payer.subscriber.birth-date"));
        fields.addClassName("form-part");
        fields.setVisible(false);
        others.addValueChangeListener(change -> {
            fields.setVisible(change.getValue());
            onChange.run();
        });
        relationship.addValueChangeListener(change -> onChange.run());
        givenName.addValueChangeListener(change -> onChange.run());
        familyName.addValueChangeListener(change -> onChange.run());
        birthDate.addValueChangeListener(change -> onChange.run());
        getContent().add(others, fields);
    }

    void read(@Nullable Subscriber subscriber) {
        others.setValue(subscriber != null);
        if (subscriber != null) {
            relationship.setValue(subscriber.relationship());
            givenName.setValue(subscriber.givenName());
            familyName.setValue(subscriber.familyName());
            birthDate.setValue(subscriber.birthDate());
        }
    }

    boolean isSomebodyElses() {
        return others.getValue();
    }

    void check(FieldProblems problems) {
        if (isSomebodyElses()) {
            problems.check(relationship, relationship.getValue() != null, "payer.subscriber.relationship-missing");
            problems.check(givenName, isName(givenName), "payer.subscriber.given-name-missing");
            problems.check(familyName, isName(familyName), "payer.subscriber.family-name-missing");
            problems.check(birthDate, !birthDate.isBroken(), "payer.subscriber.birth-date-missing");
        }
    }

    /** Whose plan it is; empty for the patient's own. */
    Optional<Subscriber> write() {
        var born = birthDate.getValue();
        return isSomebodyElses() && born != null
                ? Optional.of(new Subscriber(
                        relationship.getValue(),
                        givenName.getValue().strip(),
                        familyName.getValue().strip(),
                        born))
                : Optional.empty();
    }

    private static boolean isName(TextField field) {
        var name = field.getValue().strip();
        return !name.isEmpty() && name.length() <= PersonalDetails.MAX_NAME;
    }
}
