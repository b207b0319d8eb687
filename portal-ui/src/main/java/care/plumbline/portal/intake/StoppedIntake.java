package care.plumbline.portal.intake;

import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.triage.intake.MyIntake.WayOn;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/** After emergency advice: what to do now comes first, then the ways on that are open. */
class StoppedIntake extends Composite<Div> {

    StoppedIntake(Set<WayOn> open, Messages messages, Consumer<WayOn> chosen) {
        var emergency = new Anchor("/emergency", getTranslation("start.emergency.advice"));
        emergency.setRouterIgnore(true);
        var wrong = new Anchor("/check/wrong-answer", getTranslation("site.emergency.correction"));
        var ways = new Actions();
        Arrays.stream(WayOn.values())
                .filter(open::contains)
                .forEach(way -> ways.add(
                        Actions.secondary(getTranslation("start.way-on." + way.name()), () -> chosen.accept(way))));
        getContent()
                .add(
                        new Heading(getTranslation("start.title")),
                        new Notice(Notice.Kind.ERROR, getTranslation("start.emergency.stands")),
                        messages,
                        new Paragraph(emergency),
                        new Paragraph(wrong),
                        ways);
    }
}
