package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.frontdesk.FindPatients;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.PhoneLink;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;

/** Somebody found: enough to be sure who it is, and the way to help them. */
class FoundPatient extends Composite<Div> {

    FoundPatient(FindPatients.Found found) {
        var born = Formats.date(found.birthDate(), getLocale());
        var facts = new Div(
                new Span(getTranslation("desk.search.born", born)),
                new Span(States.name(found.state())),
                new PhoneLink(found.phone()));
        facts.addClassName("desk-facts");
        var help = Actions.secondary(
                getTranslation("desk.action.help", found.name()),
                () -> Pages.show(Pages.deskPatient(found.account().value())));
        // Two people may have one name.
        help.setAriaLabel(getTranslation("desk.action.help.label", found.name(), born));
        getContent().addClassName("desk-row");
        getContent().add(new Div(new H4(found.name()), facts), help);
    }
}
