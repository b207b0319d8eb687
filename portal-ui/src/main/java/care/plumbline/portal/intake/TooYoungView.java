package care.plumbline.portal.intake;

import care.plumbline.portal.component.CareCard;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** This service is for adults: whom a younger person turns to instead; nothing to book. */
@Route(value = "check/under-18", layout = PatientShell.class)
@AnonymousAllowed
class TooYoungView extends Composite<Div> implements Titled {

    TooYoungView() {
        getContent().addClassName("page");
        var call = new Anchor("tel:911", getTranslation("site.emergency.call-911"));
        call.addClassName("button");
        getContent()
                .add(
                        new Heading(getTranslation("under-18.title")),
                        new Paragraph(getTranslation("under-18.text")),
                        new CareCard(
                                CareCard.Level.EMERGENCY,
                                getTranslation("under-18.emergency.title"),
                                new Paragraph(getTranslation("under-18.emergency.text")),
                                call),
                        new Anchor("/check/about", getTranslation("under-18.wrong-age")));
    }

    @Override
    public String title() {
        return getTranslation("under-18.title");
    }
}
