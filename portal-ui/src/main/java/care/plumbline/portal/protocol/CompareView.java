package care.plumbline.portal.protocol;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.StaffShell;
import care.plumbline.triage.oversight.CompareDraft;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** A draft of one file of the protocol: what differs, and for whom it would come out differently. */
@Route(value = "staff/protocol/compare", layout = StaffShell.class)
@RolesAllowed("ADMINISTRATOR")
class CompareView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient CompareDraft comparing;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();
    private final Select<String> file = new Select<>();
    private final TextArea draft = new TextArea(getTranslation("compare.draft"));
    private final Div outcome = new Div();

    CompareView(CompareDraft comparing, CurrentActor current) {
        this.comparing = comparing;
        this.current = current;
        file.setLabel(getTranslation("compare.file"));
        file.setItems(comparing.files(current.get()));
        file.addValueChangeListener(change -> load(change.getValue()));
        draft.setHelperText(getTranslation("compare.draft.help"));
        draft.setWidthFull();
        draft.setMaxRows(24);
        draft.addClassName("code");
        outcome.getElement().setAttribute("aria-live", "polite");
        getContent().addClassNames("page", "page--wide");
        getContent()
                .add(
                        new ProtocolLinks(),
                        errors,
                        new Heading(getTranslation("compare.title")),
                        new Paragraph(getTranslation("compare.text")),
                        file,
                        draft,
                        new Actions(Actions.primary(getTranslation("compare.action.compare"), this::compare)),
                        outcome);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        file.setValue(CompareDraft.RULES);
    }

    private void load(String name) {
        draft.setValue(comparing.text(current.get(), name));
        draft.setInvalid(false);
        errors.show(Map.of());
        outcome.removeAll();
    }

    private void compare() {
        var comparison = comparing.compare(current.get(), file.getValue(), draft.getValue());
        outcome.removeAll();
        draft.setInvalid(!comparison.problems().isEmpty());
        if (!comparison.problems().isEmpty()) {
            draft.setErrorMessage(getTranslation("compare.unreadable"));
            errors.show(Map.of(draft, String.join(" · ", comparison.problems())));
            return;
        }
        errors.show(Map.of());
        if (comparison.differences().isEmpty()) {
            outcome.add(new Notice(Notice.Kind.PLAIN, getTranslation("compare.same")).focused());
            return;
        }
        outcome.add(new ComparisonReport(comparison));
    }

    @Override
    public String title() {
        return getTranslation("compare.title");
    }
}
