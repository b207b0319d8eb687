package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.frontdesk.DayBook;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What became of each visit, whether it was moved, asked for or refused. */
class MoveReport extends Composite<Div> {

    private final Messages messages = new Messages();
    private final UnorderedList list = new UnorderedList();
    private int done;

    MoveReport() {
        getContent().add(messages, list);
        list.setVisible(false);
    }

    void begin() {
        done = 0;
        list.removeAll();
    }

    void tell(DayBook.Line line, TouchedVisits.Outcome outcome) {
        if (outcome instanceof TouchedVisits.Outcome.Moved || outcome instanceof TouchedVisits.Outcome.Asked) {
            done++;
        }
        list.add(new ListItem(getTranslation(
                "closing.report.line",
                line.patientName(),
                Formats.dayAndTime(line.slot().start(), line.zone(), getLocale()),
                words(outcome))));
    }

    /** Says how many of all were done; the lines below say the rest. */
    void finish() {
        var all = list.getComponentCount();
        list.setVisible(all > 0);
        messages.say(
                done == all ? Notice.Kind.OK : Notice.Kind.WARN, getTranslation("closing.report.count", done, all));
    }

    private String words(TouchedVisits.Outcome outcome) {
        return switch (outcome) {
            case TouchedVisits.Outcome.Moved(var doctor) -> getTranslation("closing.report.moved", doctor);
            case TouchedVisits.Outcome.Asked() -> getTranslation("closing.report.asked");
            case TouchedVisits.Outcome.NobodyFree() -> getTranslation("closing.report.nobody-free");
            case TouchedVisits.Outcome.CanBeReassigned(var doctor) ->
                getTranslation("closing.report.can-be-reassigned", doctor);
            case TouchedVisits.Outcome.Refused(var why) -> getTranslation("closing.report.refused", DeskWords.of(why));
        };
    }
}
