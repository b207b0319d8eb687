package care.plumbline.portal.administration;

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

/** The staff's first page: leads everybody to where their role works. */
@Route(value = "staff", layout = StaffShell.class)
@RolesAllowed({
    "DOCTOR",
    "CARE_COORDINATOR",
    "PRICING_EDITOR",
    "PRICING_APPROVER",
    "BILLING_STAFF",
    "AUDITOR",
    "ADMINISTRATOR"
})
class StaffHomeView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient CurrentActor current;

    StaffHomeView(CurrentActor current) {
        this.current = current;
        getContent().addClassNames("page", "page--wide");
        getContent().add(new Heading(getTranslation("staff.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        switch (current.get().role()) {
            case DOCTOR -> event.forwardTo("doctor");
            case CARE_COORDINATOR, BILLING_STAFF -> event.forwardTo(Pages.TASKS);
            case PRICING_EDITOR, PRICING_APPROVER -> event.forwardTo("staff/prices");
            case AUDITOR, ADMINISTRATOR -> event.forwardTo("staff/audit");
            default -> {}
        }
    }

    @Override
    public String title() {
        return getTranslation("staff.title");
    }
}
