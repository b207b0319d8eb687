package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.portal.component.Actions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Supplier;

/** The times a visit can be moved to; choosing one moves it. */
class MovePanel extends Composite<Section> {

    private final CommandKey key = CommandKey.next();

    MovePanel(VisitDesk desk, Supplier<Actor> acting, BookedVisit visit, Runnable onMoved, Runnable onKept) {
        getContent().addClassName("desk-panel");
        getContent()
                .add(
                        new PanelTitle(getTranslation("desk.move.title")),
                        new Paragraph(getTranslation("desk.move.text")),
                        new TimesPicker(visit.zone(), new TimesPicker.Source() {

                            @Override
                            public List<OpenTime> list() {
                                return desk.times(acting.get(), visit);
                            }

                            @Override
                            public void take(OpenTime time) {
                                desk.move(acting.get(), key, visit, time);
                                onMoved.run();
                            }

                            @Override
                            public String label(String moment, String doctorName) {
                                return getTranslation("desk.move.label", moment, doctorName);
                            }
                        }),
                        new Actions(Actions.secondary(getTranslation("desk.action.keep"), onKept)));
    }
}
