package care.plumbline.portal.booking;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The open times nearest to one that is gone. */
public class NearestTimes extends Composite<Div> {

    private static final int SHOWN = 3;

    /** At most three of the open times, the nearest to what was wanted first. */
    public NearestTimes(Instant wanted, List<OpenTime> open, ZoneId zone, Consumer<OpenTime> onChoice) {
        var slots = new Div();
        slots.addClassName("slots");
        open.stream()
                .sorted(Comparator.comparing(
                        time -> Duration.between(wanted, time.slot().start()).abs()))
                .limit(SHOWN)
                .forEach(time -> slots.add(SlotList.button(
                        time,
                        zone,
                        getLocale(),
                        Formats.dayAndTime(time.slot().start(), zone, getLocale()),
                        onChoice)));
        getContent().addClassName("nearest");
        getContent().add(new H2(getTranslation("times.nearest")), slots);
        getContent().setVisible(!open.isEmpty());
    }
}
