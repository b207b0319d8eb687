package care.plumbline.portal.intake;

import care.plumbline.platform.security.DeviceLinks;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link for another device leads: opening it changes nothing, the button does. */
@Route(value = "go-on", layout = PatientShell.class)
@AnonymousAllowed
class GoOnView extends Composite<Div> implements HasUrlParameter<String>, Titled {

    private final transient DeviceLinks links;
    private final Messages messages = new Messages();
    private String secret = "";

    GoOnView(DeviceLinks links) {
        this.links = links;
        getContent().addClassName("page");
        getContent()
                .add(
                        new Heading(getTranslation("go-on.title")),
                        messages,
                        new Paragraph(getTranslation("go-on.text")),
                        new Actions(Actions.primary(getTranslation("go-on.action"), this::use)));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        secret = parameter;
    }

    private void use() {
        if (links.use(secret)) {
            UI.getCurrent().navigate(StartView.class);
        } else {
            messages.say(Notice.Kind.ERROR, getTranslation("go-on.over"));
        }
    }

    @Override
    public String title() {
        return getTranslation("go-on.title");
    }
}
