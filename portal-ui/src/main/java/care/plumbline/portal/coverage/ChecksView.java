package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.desk.CheckFilter;
import care.plumbline.billing.coverage.desk.EligibilityDesk;
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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** Payers' answers, newest first; whom they are about is read one by one. */
@Route(value = Pages.COVERAGE, layout = StaffShell.class)
@RolesAllowed("BILLING_STAFF")
class ChecksView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient CoverageWork work;
    private final transient CurrentActor current;
    private final Select<CheckFilter> filter = new Select<>();
    private final Div list = new Div();

    ChecksView(CoverageWork work, CurrentActor current) {
        this.work = work;
        this.current = current;
        filter.setLabel(getTranslation("checks.filter"));
        filter.setItems(CheckFilter.values());
        filter.setItemLabelGenerator(one -> one == null ? "" : getTranslation("check-filter." + one.name()));
        filter.setValue(CheckFilter.NEEDS_A_LOOK);
        filter.addValueChangeListener(change -> show());
        list.getElement().setAttribute("aria-live", "polite");
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var zone = work.zone(current.get());
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("checks.title")),
                        new Paragraph(getTranslation("checks.text", Formats.zone(zone, getLocale()))),
                        filter,
                        list,
                        new Actions(Actions.secondary(getTranslation("tasks.action.reload"), this::show)));
        show();
    }

    private void show() {
        var actor = current.get();
        var lines = work.list(actor, filter.getValue());
        list.removeAll();
        list.add(lines.isEmpty() ? empty() : table(lines, work.zone(actor)));
        if (lines.size() == EligibilityDesk.MOST) {
            list.add(new Paragraph(getTranslation("checks.most", EligibilityDesk.MOST)));
        }
    }

    private Component empty() {
        var words = filter.getValue() == CheckFilter.NEEDS_A_LOOK ? "checks.empty.look" : "checks.empty.other";
        var empty = new Div(new H2(getTranslation("checks.empty.title")), new Paragraph(getTranslation(words)));
        empty.addClassName("empty-state");
        return empty;
    }

    private NativeTable table(List<EligibilityDesk.Line> lines, ZoneId zone) {
        var table = new NativeTable();
        table.addClassName("agenda");
        var head = table.getHead().addRow();
        for (var column : List.of("asked", "plan", "day", "status")) {
            head.addHeaderCell().setText(getTranslation("checks.column." + column));
        }
        lines.forEach(line -> table.getBody().add(row(line, zone)));
        return table;
    }

    private NativeTableRow row(EligibilityDesk.Line line, ZoneId zone) {
        var row = new NativeTableRow();
        row.addDataCell().setText(Formats.dateAndTime(line.askedAt(), zone, getLocale()));
        row.addDataCell()
                .add(new Anchor(
                        "/"
                                + Pages.coverage(
                                        line.coverage().value(), line.check().value()),
                        line.plan()));
        row.addDataCell().setText(Formats.date(line.serviceDate(), getLocale()));
        row.addDataCell().add(new CheckBadge(line.status(), line.enteredByStaff(), line.markedWrong()));
        return row;
    }

    @Override
    public String title() {
        return getTranslation("checks.title");
    }
}
