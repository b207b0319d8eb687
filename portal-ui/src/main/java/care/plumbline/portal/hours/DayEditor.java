package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stretches of one day, a weekday or a date; none means nobody is seen that day. */
class DayEditor extends Composite<Div> {

    private static final LocalTime LATEST = LocalTime.of(21, 0);

    private final String day;
    private final Runnable onChange;
    private final List<StretchRow> rows = new ArrayList<>();
    private final Paragraph empty;
    private final Div stretches = new Div();
    private final Button add = new Button(getTranslation("hours.action.add"), click -> add());

    /**
     * An editor with these hours.
     *
     * @param day its name in words
     * @param none what is said when there are no stretches
     */
    DayEditor(String day, String none, List<Hours> hours, Runnable onChange) {
        this.day = day;
        this.onChange = onChange;
        empty = new Paragraph(none);
        empty.addClassName("quiet");
        add.setAriaLabel(getTranslation("hours.add.label", day));
        getContent().addClassName("day");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", day);
        getContent().add(new H3(day), empty, stretches, add);
        show(hours);
    }

    /** Shows these stretches instead. */
    final void show(List<Hours> hours) {
        rows.clear();
        stretches.removeAll();
        hours.stream().sorted(Comparator.comparing(Hours::from)).forEach(this::addRow);
        arrange();
    }

    /** The stretches that are filled in, in order. */
    List<Hours> hours() {
        return rows.stream()
                .flatMap(row -> row.hours().stream())
                .sorted(Comparator.comparing(Hours::from))
                .toList();
    }

    void check(Problems problems) {
        rows.forEach(row -> row.check(problems));
    }

    /** The field to change when the domain says that this day contradicts itself. */
    TimePicker culprit() {
        for (var row : rows) {
            var hours = row.hours();
            if (hours.isPresent() && !hours.get().to().isAfter(hours.get().from())) {
                return row.to();
            }
        }
        var inOrder = rows.stream()
                .filter(row -> row.hours().isPresent())
                .sorted(Comparator.comparing(row -> row.from().getValue()))
                .toList();
        for (var next = 1; next < inOrder.size(); next++) {
            var before = inOrder.get(next - 1).to().getValue();
            if (inOrder.get(next).from().getValue().isBefore(before)) {
                return inOrder.get(next).from();
            }
        }
        return rows.getFirst().to();
    }

    private void add() {
        var row = addRow(proposal());
        changed();
        row.from().focus();
    }

    /** An hour after the last stretch, or a usual day; nothing where the day is too full for it. */
    private @Nullable Hours proposal() {
        var standing = hours();
        if (rows.isEmpty()) {
            return new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
        }
        if (standing.isEmpty() || standing.getLast().to().isAfter(LATEST)) {
            return null;
        }
        var from = standing.getLast().to().plusHours(1);
        return new Hours(from, from.plusHours(1));
    }

    private StretchRow addRow(@Nullable Hours hours) {
        var row = new StretchRow(day, hours, this::remove, this::changed);
        rows.add(row);
        stretches.add(row);
        return row;
    }

    private void remove(StretchRow row) {
        rows.remove(row);
        stretches.remove(row);
        changed();
        add.focus();
    }

    private void changed() {
        arrange();
        onChange.run();
    }

    private void arrange() {
        empty.setVisible(rows.isEmpty());
        rows.forEach(row -> row.showBreak(row.hours().map(this::before).orElse(null)));
    }

    private @Nullable Hours before(Hours hours) {
        return hours().stream()
                .map(Hours::to)
                .filter(end -> !end.isAfter(hours.from()))
                .max(Comparator.naturalOrder())
                .filter(end -> end.isBefore(hours.from()))
                .map(end -> new Hours(end, hours.from()))
                .orElse(null);
    }
}
