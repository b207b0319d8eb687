package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.scheduling.frontdesk.FindPatients.Criteria;
import care.plumbline.domain.scheduling.frontdesk.FindPatients.Found;
import care.plumbline.domain.scheduling.frontdesk.FrontDeskRefused;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.BirthDateField;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the person on the phone by what they say; what was typed stays, found or not. */
class SearchForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextField name = new TextField(getTranslation("desk.search.name"));
    private final BirthDateField birthDate = new BirthDateField();
    private final TextField phone = new TextField(getTranslation("desk.search.phone"));
    private final Div results = new Div();
    private final Function<Criteria, List<Found>> search;

    SearchForm(Function<Criteria, List<Found>> search) {
        this.search = search;
        name.setMaxLength(PersonalDetails.MAX_NAME);
        name.setHelperText(getTranslation("desk.search.name.help"));
        name.setAutocomplete(Autocomplete.OFF);
        phone.setMaxLength(30);
        phone.setAutocomplete(Autocomplete.OFF);
        results.addClassName("desk-shown");
        results.getElement().setAttribute("aria-live", "polite");
        var fields = new Div(name, birthDate, phone);
        fields.addClassName("form");
        getContent()
                .add(
                        new H2(getTranslation("desk.search.title")),
                        new Paragraph(getTranslation("desk.search.text")),
                        errors,
                        fields,
                        new Actions(Actions.primary(getTranslation("desk.search.action"), this::send)),
                        results);
    }

    private void send() {
        var problems = new LinkedHashMap<Component, String>();
        name.setInvalid(false);
        check(
                birthDate,
                birthDate.isBlank() || !birthDate.isBroken(),
                getTranslation("desk.search.birth-date.broken"),
                problems);
        check(
                phone,
                phone.isEmpty() || PersonalDetails.isPhone(phone.getValue()),
                getTranslation("about-you.phone.missing"),
                problems);
        errors.show(problems);
        results.removeAll();
        if (problems.isEmpty()) {
            find();
        }
    }

    private void find() {
        try {
            show(search.apply(new Criteria(
                    name.getValue(),
                    birthDate.getValue(),
                    PersonalDetails.phone(phone.getValue()).orElse(""))));
        } catch (FrontDeskRefused refused) {
            var words = Words.of(refused);
            // The field that would make it enough, with what is known already.
            if (!birthDate.isBlank()) {
                refuse(name, words);
            } else if (!name.getValue().isBlank()) {
                refuse(birthDate, words);
            } else {
                refuse(phone, words);
            }
        }
    }

    private void show(List<Found> found) {
        if (found.isEmpty()) {
            var empty = new Div(
                    new H3(getTranslation("desk.search.none.title")),
                    new Paragraph(getTranslation("desk.search.none.text")));
            empty.addClassName("empty-state");
            results.add(empty);
            return;
        }
        results.add(new H3(getTranslation("desk.search.count", found.size())));
        found.forEach(one -> results.add(new FoundPatient(one)));
    }

    private <C extends Component & HasValidation> void refuse(C field, String words) {
        var problems = new LinkedHashMap<Component, String>();
        check(field, false, words, problems);
        errors.show(problems);
    }

    private static <C extends Component & HasValidation> void check(
            C field, boolean fine, String words, Map<Component, String> problems) {
        field.setInvalid(!fine);
        field.setErrorMessage(fine ? "" : words);
        if (!fine) {
            problems.put(field, words);
        }
    }
}
