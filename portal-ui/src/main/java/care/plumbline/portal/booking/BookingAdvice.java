package care.plumbline.portal.booking;

import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.portal.component.CareCard;
import care.plumbline.portal.component.Notice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What triage says beside the times, and the word it needs for a visit that only bridges the time until an examination. */
public class BookingAdvice extends Composite<Div> {

    private final Checkbox seenInPerson = new Checkbox();

    /** The advice that goes with what may be booked; empty when there is none. */
    public BookingAdvice(Clearance clearance) {
        if (clearance instanceof Clearance.Bridge(var ignored, var consent)) {
            seenInPerson.setLabel(getTranslation("consent." + consent.name()));
            getContent()
                    .add(
                            new CareCard(
                                    CareCard.Level.URGENT,
                                    getTranslation("times.bridge.title"),
                                    new Paragraph(getTranslation("times.bridge.text"))),
                            seenInPerson);
        }
        if (clearance instanceof Clearance.Within) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("times.within")));
        }
    }

    /** Whether the person says they will be seen in person today. */
    public boolean agreed() {
        return Boolean.TRUE.equals(seenInPerson.getValue());
    }
}
