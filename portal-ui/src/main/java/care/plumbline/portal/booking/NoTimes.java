package care.plumbline.portal.booking;

import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.portal.component.CareCard;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing is open: what that means for this person, and what to do instead. */
class NoTimes extends Composite<Div> {

    NoTimes(Clearance clearance) {
        getContent().addClassName("empty-state");
        getContent().add(new H2(getTranslation("times.none.title")), new Paragraph(getTranslation("times.none.text")));
        if (clearance instanceof Clearance.Bridge || clearance instanceof Clearance.Within) {
            getContent()
                    .add(new CareCard(
                            CareCard.Level.URGENT,
                            getTranslation("result.URGENT_SAME_DAY.head"),
                            new Paragraph(getTranslation(
                                    clearance instanceof Clearance.Within
                                            ? "times.none.within"
                                            : "result.URGENT_SAME_DAY.body"))));
        }
    }
}
