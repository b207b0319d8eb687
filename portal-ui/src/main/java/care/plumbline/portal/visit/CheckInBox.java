package care.plumbline.portal.visit;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.shell.Pages;
import care.plumbline.triage.intake.IntakeRefused;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;

/** Asks, in the day before a visit, how the patient is now; invisible before. */
class CheckInBox extends Composite<Section> {

    private final transient CheckIn checkIn;
    private final transient Supplier<Actor> current;

    CheckInBox(CheckIn checkIn, Supplier<Actor> current, BookedVisit visit) {
        this.checkIn = checkIn;
        this.current = current;
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("check-in.title")));
        switch (checkIn.step(current.get(), visit)) {
            case NOT_NOW -> getContent().setVisible(false);
            case DONE -> getContent().add(new Paragraph(getTranslation("check-in.done")));
            case GO_ON -> ask("check-in.action.go-on", () -> Pages.show(Pages.START));
            case BEGIN -> ask("check-in.action.begin", this::begin);
        }
    }

    private void ask(String action, Runnable what) {
        getContent()
                .add(
                        new Paragraph(getTranslation("check-in.text")),
                        new Actions(Actions.primary(getTranslation(action), what)));
    }

    private void begin() {
        try {
            var first = checkIn.begin(current.get(), Languages.code(getLocale()));
            Pages.show(first.map(screen -> "check/" + screen).orElse(Pages.START));
        } catch (IntakeRefused standing) {
            Pages.show(Pages.START);
        }
    }
}
