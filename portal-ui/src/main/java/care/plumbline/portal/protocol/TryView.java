package care.plumbline.portal.protocol;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.FlagBadge;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.StaffShell;
import care.plumbline.triage.oversight.TryProtocol;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Made-up answers and what the protocol says of them, rule by rule; nothing is stored. */
@Route(value = "staff/protocol/try", layout = StaffShell.class)
@RolesAllowed({"ADMINISTRATOR", "DOCTOR"})
class TryView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient TryProtocol trying;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea answers = new TextArea(getTranslation("try.answers"));
    private final Div outcome = new Div();
    private int made;

    TryView(TryProtocol trying, CurrentActor current) {
        this.trying = trying;
        this.current = current;
        answers.setHelperText(getTranslation("try.answers.help"));
        answers.setWidthFull();
        answers.setMaxRows(20);
        outcome.getElement().setAttribute("aria-live", "polite");
        getContent().addClassNames("page", "page--wide");
        getContent()
                .add(
                        new ProtocolLinks(),
                        errors,
                        new Heading(getTranslation("try.title")),
                        new Paragraph(getTranslation("try.text")),
                        answers,
                        new Actions(
                                Actions.primary(getTranslation("try.action.assess"), this::assess),
                                Actions.secondary(getTranslation("try.action.another"), this::another)),
                        outcome);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        another();
    }

    private void another() {
        made++;
        answers.setValue(trying.sample(current.get(), made));
        outcome.removeAll();
    }

    private void assess() {
        var trial = trying.assess(current.get(), answers.getValue());
        outcome.removeAll();
        answers.setInvalid(!trial.problems().isEmpty());
        if (!trial.problems().isEmpty()) {
            var words = getTranslation(
                    "try.unreadable",
                    trial.problems().stream()
                            .map(one -> getTranslation("try.unreadable.line", Integer.toString(one.line()), one.text()))
                            .collect(Collectors.joining("; ")));
            answers.setErrorMessage(words);
            errors.show(Map.of(answers, words));
            return;
        }
        errors.show(Map.of());
        show(trial);
    }

    private void show(TryProtocol.Trial trial) {
        var result = new Section(new H2(getTranslation("try.result")));
        result.addClassName("section");
        if (trial.level() == null) {
            result.add(new Paragraph(getTranslation("try.not-for-them")));
        } else {
            result.add(new FlagBadge(trial.level()));
            if (trial.transport() != null) {
                result.add(new Paragraph(getTranslation("transport." + trial.transport())));
            }
        }
        result.add(lines("try.unknowns", trial.unknowns()), lines("try.unasked", trial.unasked()));
        outcome.add(result, trace(trial.trace()));
    }

    private Paragraph lines(String key, List<String> linkIds) {
        return new Paragraph(
                getTranslation(key, linkIds.isEmpty() ? getTranslation("try.none") : String.join(", ", linkIds)));
    }

    private Section trace(List<TryProtocol.Traced> rules) {
        var table = new NativeTable();
        table.addClassName("evidence");
        var head = table.getHead().addRow();
        for (var column : List.of("rule", "level", "fired", "evidence")) {
            head.addHeaderCell().setText(getTranslation("try.column." + column));
        }
        for (var rule : rules) {
            var row = table.getBody().addRow();
            row.addClassName(rule.fired() ? "fired" : "known");
            row.addDataCell().setText(rule.ruleId() + " " + rule.title());
            row.addDataCell()
                    .setText(getTranslation("disposition." + rule.level().name()));
            row.addDataCell().setText(getTranslation(rule.fired() ? "try.fired" : "try.not-fired"));
            row.addDataCell().setText(String.join("; ", rule.evidence()));
        }
        var section = new Section(new H2(getTranslation("try.trace")), table);
        section.addClassName("section");
        return section;
    }

    @Override
    public String title() {
        return getTranslation("try.title");
    }
}
