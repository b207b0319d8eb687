package care.plumbline.portal.shell;

import care.plumbline.platform.Installation;
import care.plumbline.platform.security.CurrentActor;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The frame of everything patients and visitors see. */
@AnonymousAllowed
public class PatientShell extends Composite<Div> implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private final transient CurrentActor current;
    private final transient AuthenticationContext authentication;
    private final Frame frame;

    PatientShell(CurrentActor current, AuthenticationContext authentication, Installation installation) {
        this.current = current;
        this.authentication = authentication;
        frame = new Frame("patient", installation.isDemo());
        getContent().add(frame);
    }

    /** Staff have pages of their own, and answers or visits given here would belong to nobody. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!event.isErrorEvent() && current.isStaff()) {
            event.forwardTo("staff");
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        frame.show(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (current.isSignedIn()) {
            frame.navigation(
                    new Anchor("/visits", getTranslation("shell.visits")),
                    new Anchor("/" + Pages.ESTIMATES, getTranslation("shell.estimates")),
                    new SignOut(authentication));
        } else {
            var signIn = new Anchor("/sign-in", getTranslation("site.layout.sign-in"));
            signIn.setRouterIgnore(true);
            frame.navigation(signIn);
        }
        frame.navigated(event);
    }
}
