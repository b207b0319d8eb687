package care.plumbline.portal.coverage.assistance;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Finds the patient whose small income is to be recognised. */
@Route(value = Pages.ASSISTANCE, layout = StaffShell.class)
@RolesAllowed("BILLING_STAFF")
class AssistanceView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient AssistanceWork work;
    private final transient CurrentActor current;

    AssistanceView(AssistanceWork work, CurrentActor current) {
        this.work = work;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("assistance.title")),
                        new PatientSearchForm(criteria -> work.find(current.get(), criteria)));
    }

    @Override
    public String title() {
        return getTranslation("assistance.title");
    }
}
