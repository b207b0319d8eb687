package care.plumbline.portal.visit;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.PhoneLink;
import care.plumbline.portal.component.Sentence;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The ways to change a booked visit, with what calling it off costs and until when it is free. */
class ChangeBox extends Composite<Section> {

    ChangeBox(BookedVisit visit, Optional<Consequence> consequence, ZoneId zone, Instant now, String clinicPhone) {
        var id = visit.id().value();
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("visit.change.title")));
        consequence.ifPresent(known -> getContent().add(new Paragraph(words(known, zone, now))));
        getContent()
                .add(
                        new Actions(
                                Actions.secondary(getTranslation("visit.move"), () -> Pages.show(Pages.moveVisit(id))),
                                Actions.secondary(
                                        getTranslation("visit.cancel.action"),
                                        () -> Pages.show(Pages.cancelVisit(id)))),
                        new Sentence("visit.cancel", new PhoneLink(clinicPhone)));
    }

    private String words(Consequence known, ZoneId zone, Instant now) {
        if (!known.isFree()) {
            return getTranslation(
                    "visit.change.late", Formats.amount(new Money(known.feeMinor(), known.currency()), getLocale()));
        }
        return now.isAfter(known.freeUntil())
                ? getTranslation("visit.change.costs-nothing")
                : getTranslation(
                        "visit.change.free",
                        Formats.dayAndTime(known.freeUntil(), zone, getLocale()),
                        Formats.zone(zone, getLocale()));
    }
}
