package care.plumbline.portal.coverage.assistance;

import care.plumbline.billing.quote.assistance.AssistanceRefused;
import care.plumbline.domain.people.BillingPatients.Criteria;
import care.plumbline.domain.people.BillingPatients.Named;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.BirthDateField;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds a patient by the whole e-mail address, or by birth date and part of the name; what was typed stays. */
class PatientSearchForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextField email = new TextField(getTranslation("assistance.search.email"));
    private final TextField name = new TextField(getTranslation("desk.search.name"));
    private final BirthDateField birthDate = new BirthDateField();
    private final Div results = new Div();
    private final Function<Criteria, List<Named>> search;

    PatientSearchForm(Function<Criteria, List<Named>> search) {
        this.search = search;
        email.setMaxLength(254);
        email.setAutocomplete(Autocomplete.OFF);
        name.setMaxLength(PersonalDetails.MAX_NAME);
        name.setHelperText(getTranslation("desk.search.name.help"));
        name.setAutocomplete(Autocomplete.OFF);
        results.addClassName("desk-shown");
        results.getElement().setAttribute("aria-live", "polite");
        var fields = new Div(email, name, birthDate);
        fields.addClassName("form");
        getContent()
                .add(
                        new H2(getTranslation("assistance.search.title")),
                        new Paragraph(getTranslation("assistance.search.text")),
                        errors,
                        fields,
                        new Actions(Actions.primary(getTranslation("desk.search.action"), this::send)),
                        results);
    }

    private void send() {
        email.setInvalid(false);
        name.setInvalid(false);
        birthDate.setInvalid(false);
        errors.show(Map.of());
        results.removeAll();
        if (!birthDate.isBlank() && birthDate.isBroken()) {
            refuse(birthDate, getTranslation("desk.search.birth-date.broken"));
            return;
        }
        try {
            show(search.apply(new Criteria(email.getValue(), name.getValue(), birthDate.getValue())));
        } catch (AssistanceRefused refused) {
            // The field that would make it enough, with what is known already.
            if (!birthDate.isBlank()) {
                refuse(name, Words.of(refused));
            } else if (!name.getValue().isBlank()) {
                refuse(birthDate, Words.of(refused));
            } else {
                refuse(email, Words.of(refused));
            }
        }
    }

    private void show(List<Named> found) {
        if (found.isEmpty()) {
            var empty = new Div(
                    new H3(getTranslation("desk.search.none.title")),
                    new Paragraph(getTranslation("assistance.search.none")));
            empty.addClassName("empty-state");
            results.add(empty);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("desk-list");
        found.forEach(one -> list.add(item(one)));
        results.add(new H3(getTranslation("desk.search.count", found.size())), list);
    }

    private ListItem item(Named patient) {
        var item = new ListItem(
                new Anchor("/" + Pages.assistance(patient.id().value()), patient.name()),
                new Span(getTranslation("desk.search.born", Formats.date(patient.birthDate(), getLocale()))));
        item.addClassName("desk-row");
        return item;
    }

    private <C extends Component & HasValidation> void refuse(C field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        errors.show(Map.of(field, words));
    }
}
