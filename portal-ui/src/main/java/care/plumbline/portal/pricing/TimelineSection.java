package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PriceTimeline.Period;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;

/** Every price there ever was and is to be. */
class TimelineSection extends Composite<Section> {

    TimelineSection(List<Period> periods, ZoneId zone) {
        getContent().addClassName("section");
        var title = getTranslation("pricing.timeline");
        getContent()
                .add(new Details(
                        new H2(getTranslation("pricing.timeline.count", Integer.toString(periods.size()))),
                        new PeriodTable(title, periods, zone)));
    }
}
