package care.plumbline.portal.protocol;

import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Words;
import care.plumbline.triage.oversight.IncidentKind;
import care.plumbline.triage.oversight.OversightRefused;
import care.plumbline.triage.oversight.ReportIncident;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Somebody reports a near miss or an incident; what was typed stays when it is refused. */
class IncidentForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<IncidentKind> kind = new RadioButtonGroup<>();
    private final DatePicker day = new DatePicker(getTranslation("incident.day"));
    private final TextField rule = new TextField(getTranslation("incident.rule"));
    private final TextArea text = new TextArea(getTranslation("incident.description"));
    private final Consumer<ReportIncident.Report> onReport;

    IncidentForm(ZoneId zone, Consumer<ReportIncident.Report> onReport) {
        this.onReport = onReport;
        kind.setLabel(getTranslation("incident.kind"));
        kind.setItems(IncidentKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("incident-kind." + one.name()));
        day.setI18n(CalendarWords.of(getLocale()));
        day.setHelperText(getTranslation("incident.day.help", zone.getId()));
        rule.setHelperText(getTranslation("incident.rule.help"));
        rule.setMaxLength(20);
        text.setMaxLength(ReportIncident.MAX_DESCRIPTION);
        text.setHelperText(getTranslation("incident.description.help"));
        var form = new Div(kind, day, rule, text);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("incident.report")),
                        errors,
                        form,
                        new Actions(Actions.primary(getTranslation("incident.action.report"), this::send)));
    }

    private void send() {
        var problems = new LinkedHashMap<Component, String>();
        check(kind, kind.getValue() != null, "incident.kind.missing", problems);
        check(day, day.getValue() != null, "incident.day.missing", problems);
        rule.setInvalid(false);
        text.setInvalid(false);
        errors.show(problems);
        if (!problems.isEmpty()) {
            return;
        }
        try {
            onReport.accept(
                    new ReportIncident.Report(kind.getValue(), day.getValue(), rule.getValue(), text.getValue()));
        } catch (OversightRefused.UnknownRule refused) {
            refuse(rule, Words.of(refused));
        } catch (OversightRefused.NotYetHappened refused) {
            refuse(day, Words.of(refused));
        } catch (OversightRefused refused) {
            refuse(text, Words.of(refused));
        }
    }

    private <C extends Component & HasValidation> void check(
            C field, boolean fine, String key, Map<Component, String> problems) {
        field.setInvalid(!fine);
        field.setErrorMessage(fine ? "" : getTranslation(key));
        if (!fine) {
            problems.put(field, getTranslation(key));
        }
    }

    private <C extends Component & HasValidation> void refuse(C field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        errors.show(Map.of(field, words));
    }
}
