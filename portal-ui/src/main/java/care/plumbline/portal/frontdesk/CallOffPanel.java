package care.plumbline.portal.frontdesk;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.CommandRefused;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Supplier;

/** Whose reason it is, what it costs, and then one button that says the amount. */
class CallOffPanel extends Composite<Section> {

    private final CommandKey key = CommandKey.next();
    private final transient VisitDesk desk;
    private final Supplier<Actor> acting;
    private final transient BookedVisit visit;
    private final Runnable onDone;
    private final Messages messages = new Messages();
    private final Div terms = new Div();

    CallOffPanel(VisitDesk desk, Supplier<Actor> acting, BookedVisit visit, Runnable onDone, Runnable onKept) {
        this.desk = desk;
        this.acting = acting;
        this.visit = visit;
        this.onDone = onDone;
        var reason = new RadioButtonGroup<CancelReason>(getTranslation("desk.call-off.reason"));
        reason.setItems(CancelReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("desk-cancel-reason." + one.name()));
        reason.addThemeName("vertical");
        reason.addValueChangeListener(change -> {
            messages.removeAll();
            show(change.getValue());
        });
        terms.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("desk-panel");
        getContent()
                .add(
                        new PanelTitle(getTranslation("desk.call-off.title")),
                        messages,
                        reason,
                        terms,
                        new Actions(Actions.secondary(getTranslation("desk.action.keep"), onKept)));
    }

    private void show(CancelReason reason) {
        terms.removeAll();
        try {
            var shown = desk.terms(acting.get(), visit, reason);
            terms.add(new Paragraph(words(shown)));
            if (shown.releasedMinor() > 0) {
                terms.add(
                        new Paragraph(getTranslation("desk.call-off.released", amount(shown.releasedMinor(), shown))));
            }
            terms.add(new Actions(Actions.primary(
                    getTranslation(
                            shown.isFree() ? "desk.call-off.action.free" : "desk.call-off.action.fee",
                            amount(shown.feeMinor(), shown)),
                    () -> callOff(reason, shown))));
        } catch (BookingRefused refused) {
            messages.say(Notice.Kind.ERROR, DeskWords.of(refused));
        }
    }

    private void callOff(CancelReason reason, Consequence shown) {
        try {
            desk.callOff(acting.get(), key, visit, reason, shown);
            onDone.run();
        } catch (BookingRefused | CommandRefused refused) {
            show(reason);
            messages.say(Notice.Kind.ERROR, DeskWords.of(refused));
        }
    }

    private String words(Consequence shown) {
        return shown.isFree()
                ? getTranslation("desk.call-off.free")
                : getTranslation(
                        "desk.call-off.fee",
                        amount(shown.feeMinor(), shown),
                        Formats.dayAndTime(shown.freeUntil(), visit.zone(), getLocale()),
                        Formats.zone(visit.zone(), getLocale()));
    }

    private String amount(long minor, Consequence shown) {
        return Formats.amount(new Money(minor, shown.currency()), getLocale());
    }
}
