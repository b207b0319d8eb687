package care.plumbline.portal.shell;

import care.plumbline.platform.Installation;
import care.plumbline.platform.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;

/** The frame of everything doctors and staff see; smaller type, and links by role. */
@RolesAllowed({
    "DOCTOR",
    "CARE_COORDINATOR",
    "PRICING_EDITOR",
    "PRICING_APPROVER",
    "BILLING_STAFF",
    "AUDITOR",
    "ADMINISTRATOR"
})
public class StaffShell extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private final transient CurrentActor current;
    private final transient AuthenticationContext authentication;
    private final Frame frame;

    StaffShell(CurrentActor current, AuthenticationContext authentication, Installation installation) {
        this.current = current;
        this.authentication = authentication;
        frame = new Frame("staff", installation.isDemo());
        getContent().add(frame);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        frame.show(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var links = new ArrayList<Component>();
        switch (current.get().role()) {
            case DOCTOR -> {
                links.add(new Anchor("/doctor", getTranslation("shell.agenda")));
                links.add(new Anchor("/" + Pages.HOURS, getTranslation("shell.hours")));
                links.add(new Anchor("/" + Pages.WHY_CLOSED, getTranslation("shell.why-closed")));
                links.add(new Anchor("/" + Pages.TASKS, getTranslation("shell.tasks")));
                links.add(new Anchor("/" + Pages.PROTOCOL, getTranslation("shell.protocol")));
            }
            case CARE_COORDINATOR -> {
                links.add(new Anchor("/" + Pages.DESK, getTranslation("shell.desk")));
                links.add(new Anchor("/" + Pages.CLOSING, getTranslation("shell.closing")));
                links.add(new Anchor("/" + Pages.TASKS, getTranslation("shell.tasks")));
                links.add(new Anchor("/" + Pages.WHY_CLOSED, getTranslation("shell.why-closed")));
            }
            case PRICING_EDITOR, PRICING_APPROVER ->
                links.add(new Anchor("/staff/prices", getTranslation("shell.prices")));
            case BILLING_STAFF -> {
                links.add(new Anchor("/" + Pages.TASKS, getTranslation("shell.tasks")));
                links.add(new Anchor("/" + Pages.COVERAGE, getTranslation("shell.coverage")));
                links.add(new Anchor("/" + Pages.ASSISTANCE, getTranslation("shell.assistance")));
                links.add(new Anchor("/" + Pages.PLANS, getTranslation("shell.plans")));
            }
            case AUDITOR -> links.add(new Anchor("/staff/audit", getTranslation("shell.audit")));
            case ADMINISTRATOR -> {
                links.add(new Anchor("/" + Pages.LICENCES, getTranslation("shell.licences")));
                links.add(new Anchor("/staff/prices", getTranslation("shell.prices")));
                links.add(new Anchor("/" + Pages.WHY_CLOSED, getTranslation("shell.why-closed")));
                links.add(new Anchor("/" + Pages.PROTOCOL, getTranslation("shell.protocol")));
                links.add(new Anchor("/staff/audit", getTranslation("shell.audit")));
            }
            default -> links.add(new Anchor("/staff", getTranslation("shell.home")));
        }
        links.add(new SignOut(authentication));
        frame.navigation(links.toArray(Component[]::new));
        frame.navigated(event);
    }
}
