package care.plumbline.portal.account;

import care.plumbline.domain.notification.ContactPreference;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** By which ways somebody is reminded, and at which hours they are not. */
class ContactForm extends Composite<Div> {

    private final Checkbox email = new Checkbox(getTranslation("contact.email"));
    private final Checkbox sms = new Checkbox(getTranslation("contact.sms"));
    private final Select<LocalTime> from = hours("contact.quiet-from");
    private final Select<LocalTime> to = hours("contact.quiet-to");
    private final Consumer<ContactPreference> onSave;

    /** The form with these wishes; says whether texts are sent by themselves. */
    ContactForm(ContactPreference now, boolean textsAreSent, Consumer<ContactPreference> onSave) {
        this.onSave = onSave;
        email.setValue(now.emailReminders());
        sms.setValue(now.smsReminders());
        sms.setHelperText(getTranslation(textsAreSent ? "contact.sms.number" : "contact.sms.not-sent"));
        from.setValue(now.quietFrom());
        to.setValue(now.quietTo());
        to.setHelperText(getTranslation("contact.quiet.help"));
        getContent().addClassName("form");
        getContent()
                .add(
                        email,
                        sms,
                        from,
                        to,
                        new Actions(Actions.primary(getTranslation("contact.action.save"), this::save)));
    }

    private Select<LocalTime> hours(String label) {
        var field = new Select<LocalTime>();
        field.setLabel(getTranslation(label));
        field.setItems(
                IntStream.range(0, 24).mapToObj(hour -> LocalTime.of(hour, 0)).toList());
        field.setItemLabelGenerator(hour -> hour == null
                ? ""
                : Formats.time(hour.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC), ZoneOffset.UTC, getLocale()));
        return field;
    }

    private void save() {
        onSave.accept(new ContactPreference(email.getValue(), sms.getValue(), from.getValue(), to.getValue()));
    }
}
