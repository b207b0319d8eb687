package care.plumbline.portal.worklist;

import care.plumbline.domain.task.Worklist;
import care.plumbline.portal.component.PhoneLink;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;

/** Whom a task is about, and by when it is due. */
class TaskFacts extends Composite<Div> {

    TaskFacts(Worklist.Opened opened, ZoneId zone) {
        var line = opened.line();
        var phone = opened.phone();
        var unknown = getTranslation("task.unknown");
        var facts = new SummaryList()
                .with(getTranslation("task.name"), opened.name() == null ? unknown : opened.name())
                .with(getTranslation("task.phone"), phone == null ? new Span(unknown) : new PhoneLink(phone))
                .with(getTranslation("task.state"), opened.state() == null ? unknown : States.name(opened.state()))
                .with(
                        getTranslation("task.due"),
                        Formats.dateAndTime(line.dueAt(), zone, getLocale()) + ", " + Formats.zone(zone, getLocale()));
        if (line.kind().isCall()) {
            facts.with(getTranslation("task.attempts"), Integer.toString(line.attempts()));
        }
        if (opened.language() != null) {
            facts.with(getTranslation("task.language"), getTranslation("banner.language." + opened.language()));
        }
        getContent().add(facts);
    }
}
