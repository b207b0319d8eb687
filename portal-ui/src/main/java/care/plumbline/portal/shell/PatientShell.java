package care.plumbline.portal.shell;

import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.platform.Installation;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.PriceChip;
import care.plumbline.portal.component.WithoutPrice;
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
    private final PriceChip price;
    private boolean failed;

    PatientShell(
            CurrentActor current, AuthenticationContext authentication, Installation installation, MyPrice myPrice) {
        this.current = current;
        this.authentication = authentication;
        frame = new Frame("patient", installation.isDemo());
        price = new PriceChip(myPrice, current::get);
        frame.line(price);
        getContent().add(frame);
    }

    /** Staff have pages of their own, and answers or visits given here would belong to nobody. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        failed = event.isErrorEvent();
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
        showPrice(event);
        frame.navigated(event);
    }

    /** Never beside what went wrong: the price comes from where it may have gone wrong. */
    private void showPrice(AfterNavigationEvent event) {
        var aboutAnEmergency = event.getActiveChain().stream()
                .anyMatch(view -> view instanceof WithoutPrice emergency && emergency.isWithoutPrice());
        if (failed || aboutAnEmergency) {
            price.hide();
        } else {
            price.show();
        }
    }
}
