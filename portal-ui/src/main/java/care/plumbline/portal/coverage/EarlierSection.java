package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.desk.EligibilityDesk;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Every answer on a coverage with its age, the newest first. */
class EarlierSection extends Composite<Section> {

    private final transient EligibilityDesk.Opened opened;
    private final transient ZoneId zone;
    private final transient Instant now;

    EarlierSection(EligibilityDesk.Opened opened, ZoneId zone, Instant now) {
        this.opened = opened;
        this.zone = zone;
        this.now = now;
        var table = new NativeTable();
        table.addClassName("agenda");
        var head = table.getHead().addRow();
        for (var column : List.of("age", "asked", "day", "status")) {
            head.addHeaderCell().setText(getTranslation("checks.column." + column));
        }
        opened.checks().forEach(check -> table.getBody().add(row(check)));
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("coverage-desk.all")), table);
    }

    private NativeTableRow row(EligibilityCheck check) {
        var row = new NativeTableRow();
        row.addDataCell().setText(age(check));
        row.addDataCell().add(moment(check));
        row.addDataCell().setText(Formats.date(check.serviceDate(), getLocale()));
        row.addDataCell().add(new CheckBadge(check));
        return row;
    }

    private Component moment(EligibilityCheck check) {
        var words = Formats.dateAndTime(check.askedAt(), zone, getLocale());
        return check.equals(opened.check())
                ? new Span(getTranslation("coverage-desk.shown", words))
                : new Anchor(
                        "/"
                                + Pages.coverage(
                                        check.coverage().value(), check.id().value()),
                        words);
    }

    private String age(EligibilityCheck check) {
        var since = check.answeredAt() == null ? check.askedAt() : check.answeredAt();
        var hours = Duration.between(since, now).toHours();
        return hours < 48
                ? getTranslation("coverage-desk.age.hours", hours)
                : getTranslation("coverage-desk.age.days", hours / 24);
    }
}
