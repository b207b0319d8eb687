package care.plumbline.portal.intake;

import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.portal.component.BirthDateField;
import care.plumbline.portal.i18n.States;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Name, birth date, state and phone; every problem stands at its field and nothing typed is lost. */
class AboutYouForm extends Composite<Div> {

    private final TextField givenName = new TextField(getTranslation("about-you.given-name"));
    private final TextField familyName = new TextField(getTranslation("about-you.family-name"));
    private final BirthDateField birthDate = new BirthDateField();
    private final Select<String> state = new Select<>();
    private final TextField phone = new TextField(getTranslation("about-you.phone"));

    AboutYouForm(List<String> servedStates) {
        givenName.setAutocomplete(Autocomplete.GIVEN_NAME);
        familyName.setAutocomplete(Autocomplete.FAMILY_NAME);
        givenName.setMaxLength(PersonalDetails.MAX_NAME);
        familyName.setMaxLength(PersonalDetails.MAX_NAME);
        phone.setAutocomplete(Autocomplete.TEL);
        phone.setHelperText(getTranslation("about-you.phone.help"));
        phone.setMaxLength(30);
        state.setLabel(getTranslation("about-you.state"));
        state.setHelperText(getTranslation("about-you.state.help"));
        state.setItems(States.all().keySet().stream()
                .sorted(Comparator.comparing((String code) -> !servedStates.contains(code))
                        .thenComparing(States::name))
                .toList());
        state.setItemLabelGenerator(code -> servedStates.contains(code)
                ? States.name(code)
                : getTranslation("about-you.state.not-served", States.name(code)));
        getContent().addClassName("form");
        getContent().add(givenName, familyName, birthDate, state, phone);
    }

    void read(PersonalDetails details) {
        givenName.setValue(details.givenName());
        familyName.setValue(details.familyName());
        birthDate.setValue(details.birthDate());
        state.setValue(details.state());
        phone.setValue(details.phone());
    }

    /** The problems by field, in the order of the form; none when everything can be taken. */
    Map<Component, String> problems() {
        var problems = new LinkedHashMap<Component, String>();
        check(problems, givenName, givenName.getValue().isBlank(), "about-you.given-name.missing");
        checkLength(problems, givenName);
        check(problems, familyName, familyName.getValue().isBlank(), "about-you.family-name.missing");
        checkLength(problems, familyName);
        check(problems, birthDate, birthDate.isBroken(), "about-you.birth-date.missing");
        check(problems, state, state.getValue() == null, "about-you.state.missing");
        check(problems, phone, !PersonalDetails.isPhone(phone.getValue()), "about-you.phone.missing");
        return problems;
    }

    Optional<PersonalDetails> write() {
        return problems().isEmpty()
                ? Optional.of(new PersonalDetails(
                        givenName.getValue(),
                        familyName.getValue(),
                        birthDate.getValue(),
                        state.getValue(),
                        phone.getValue()))
                : Optional.empty();
    }

    Component fieldOf(boolean birthDateProblem) {
        return birthDateProblem ? birthDate : state;
    }

    static void mark(Component field, String message) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
    }

    private void checkLength(Map<Component, String> problems, TextField name) {
        if (name.getValue().strip().length() > PersonalDetails.MAX_NAME) {
            check(problems, name, true, "about-you.name.too-long");
        }
    }

    private <C extends Component & HasValidation & HasValue<?, ?>> void check(
            Map<Component, String> problems, C field, boolean broken, String key) {
        field.setInvalid(broken);
        if (broken) {
            field.setErrorMessage(getTranslation(key));
            problems.put(field, getTranslation(key));
        }
    }
}
