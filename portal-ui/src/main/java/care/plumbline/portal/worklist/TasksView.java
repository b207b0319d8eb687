package care.plumbline.portal.worklist;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.task.Worklist;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** The open tasks of a role, the most urgent first; whom they are about is read one by one. */
@Route(value = Pages.TASKS, layout = StaffShell.class)
@RolesAllowed({"CARE_COORDINATOR", "DOCTOR", "BILLING_STAFF"})
class TasksView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient TaskWork work;
    private final transient Clinic clinic;
    private final transient CurrentActor current;

    TasksView(TaskWork work, Clinic clinic, CurrentActor current) {
        this.work = work;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var actor = current.get();
        var zone = clinic.organisation(actor).zone();
        var open = work.list(actor);
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("tasks.title")),
                        new Paragraph(getTranslation("tasks.zone", Formats.zone(zone, getLocale()))),
                        open.isEmpty() ? empty() : table(open, zone),
                        new Actions(Actions.secondary(getTranslation("tasks.action.reload"), this::show)));
    }

    private Component empty() {
        var empty =
                new Div(new H2(getTranslation("tasks.empty.title")), new Paragraph(getTranslation("tasks.empty.text")));
        empty.addClassName("empty-state");
        return empty;
    }

    private NativeTable table(List<Worklist.Line> open, ZoneId zone) {
        var table = new NativeTable();
        table.addClassName("agenda");
        var head = table.getHead().addRow();
        for (var column : List.of("due", "kind", "raised")) {
            head.addHeaderCell().setText(getTranslation("tasks.column." + column));
        }
        if (hasCalls(open)) {
            head.addHeaderCell().setText(getTranslation("tasks.column.attempts"));
        }
        open.forEach(line -> table.getBody().add(row(line, zone, hasCalls(open))));
        return table;
    }

    private static boolean hasCalls(List<Worklist.Line> open) {
        return open.stream().anyMatch(line -> line.kind().isCall());
    }

    private NativeTableRow row(Worklist.Line line, ZoneId zone, boolean calls) {
        var row = new NativeTableRow();
        var due = new Div(new Span(due(line, zone)));
        if (line.overdue()) {
            var overdue = new Span(getTranslation("tasks.overdue"));
            overdue.addClassNames("flag-badge", "flag-badge--urgent");
            due.add(overdue);
        }
        row.addDataCell().add(due);
        row.addDataCell()
                .add(new Anchor(
                        "/" + Pages.task(line.id().value()),
                        getTranslation("task-kind." + line.kind().name())));
        row.addDataCell().setText(Formats.dateAndTime(line.raisedAt(), zone, getLocale()));
        if (calls) {
            row.addDataCell()
                    .setText(
                            line.kind().isCall()
                                    ? getTranslation("tasks.attempts", Integer.toString(line.attempts()))
                                    : "");
        }
        return row;
    }

    /** A call is due within the hour, so the time says it; other work may be due tomorrow. */
    private String due(Worklist.Line line, ZoneId zone) {
        return line.kind().isCall()
                ? Formats.time(line.dueAt(), zone, getLocale())
                : Formats.dateAndTime(line.dueAt(), zone, getLocale());
    }

    @Override
    public String title() {
        return getTranslation("tasks.title");
    }
}
