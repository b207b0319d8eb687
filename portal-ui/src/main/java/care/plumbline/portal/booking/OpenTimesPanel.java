package care.plumbline.portal.booking;

import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.component.Actions;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The open times of somebody's state, narrowed by what they would rather have. */
class OpenTimesPanel extends Composite<Div> {

    private final transient Booking booking;
    private final transient Actor actor;
    private final ZoneId zone;
    private final Consumer<OpenTime> onChoice;
    private final TimeFilters filters;
    private final Div list = new Div();
    private PersonalDetails details;
    private Clearance clearance;
    private List<OpenTime> open = List.of();

    OpenTimesPanel(
            Booking booking,
            Actor actor,
            PersonalDetails details,
            Clearance clearance,
            ZoneId zone,
            Consumer<OpenTime> onChoice) {
        this.booking = booking;
        this.actor = actor;
        this.details = details;
        this.clearance = clearance;
        this.zone = zone;
        this.onChoice = onChoice;
        filters = new TimeFilters(booking.doctors(actor), booking.mayFollowUp(actor), zone, this::refresh);
        getContent().add(filters, list);
        refresh();
    }

    VisitType type() {
        return filters.choice().type();
    }

    /** Reads the times again, for what was answered or told meanwhile. */
    void refresh(PersonalDetails newDetails, Clearance newClearance) {
        details = newDetails;
        clearance = newClearance;
        refresh();
    }

    private void refresh() {
        open = booking.times(actor, details.state(), clearance, filters.choice());
        var before = shown().map(SlotList::day);
        list.removeAll();
        if (!open.isEmpty()) {
            list.add(new SlotList(open, booking.doctors(actor), zone, onChoice));
            before.ifPresent(day -> shown().ifPresent(times -> times.open(day)));
        } else if (filters.isNarrowed()) {
            list.add(nothingLikeThat());
        } else {
            list.add(new NoTimes(clearance));
        }
    }

    /** The same as clicking on a time. */
    void choose(OpenTime time) {
        onChoice.accept(time);
    }

    /** What to choose instead of a time that is gone. */
    Component insteadOf(OpenTime gone) {
        return new NearestTimes(gone.slot().start(), open, zone, onChoice);
    }

    /** The held time that lapsed, while it is still open. */
    Optional<OpenTime> lapsed() {
        return booking.lapsed(actor, open);
    }

    private Div nothingLikeThat() {
        var empty = new Div(
                new H2(getTranslation("times.filtered.title")),
                new Paragraph(getTranslation("times.filtered.text")),
                new Actions(Actions.secondary(getTranslation("times.filtered.action"), filters::widen)));
        empty.addClassName("empty-state");
        return empty;
    }

    private Optional<SlotList> shown() {
        return list.getChildren()
                .filter(SlotList.class::isInstance)
                .map(SlotList.class::cast)
                .findFirst();
    }
}
