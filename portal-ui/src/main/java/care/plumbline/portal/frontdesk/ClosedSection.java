package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.frontdesk.ClosedDays;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** The closed days ahead, each with the way to open it again. */
class ClosedSection extends Composite<Section> {

    private final Consumer<ClosedDays.Closed> onReopen;

    ClosedSection(List<ClosedDays.Closed> closed, Consumer<ClosedDays.Closed> onReopen) {
        this.onReopen = onReopen;
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("closing.closed")));
        if (closed.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("closing.closed.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("desk-list");
        closed.forEach(stretch -> items.add(item(stretch)));
        getContent().add(items);
    }

    private ListItem item(ClosedDays.Closed stretch) {
        var words = getTranslation(
                stretch.doctor() == null ? "closing.closed.clinic" : "closing.closed.doctor",
                stretch.name(),
                days(stretch));
        var reopen = Actions.secondary(getTranslation("closing.reopen"), () -> onReopen.accept(stretch));
        reopen.setAriaLabel(getTranslation("closing.reopen.label", words));
        var item = new ListItem(new Span(words), reopen);
        item.addClassName("desk-row");
        return item;
    }

    private String days(ClosedDays.Closed stretch) {
        var first = Formats.date(stretch.first(), getLocale());
        return stretch.first().equals(stretch.last())
                ? first
                : getTranslation("closing.closed.days", first, Formats.date(stretch.last(), getLocale()));
    }
}
