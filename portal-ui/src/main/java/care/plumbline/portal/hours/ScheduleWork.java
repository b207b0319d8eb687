package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.scheduling.hours.ChangeSchedule;
import care.plumbline.domain.scheduling.hours.ChangeSchedule.Decision;
import care.plumbline.domain.scheduling.hours.ChangeSchedule.Touched;
import care.plumbline.domain.scheduling.hours.MySchedule;
import care.plumbline.domain.scheduling.hours.Schedule;
import care.plumbline.domain.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the screen of the own hours does. */
@Component
class ScheduleWork {

    private final MySchedule schedules;
    private final ChangeSchedule changing;

    ScheduleWork(MySchedule schedules, ChangeSchedule changing) {
        this.schedules = schedules;
        this.changing = changing;
    }

    MySchedule.Shown show(Actor actor) {
        return schedules.show(actor);
    }

    List<OpenTime> preview(Actor actor, Schedule draft, VisitType type) {
        return schedules.preview(actor, draft, type);
    }

    List<Touched> change(Actor actor, Schedule draft, Decision decision) {
        return changing.change(actor, draft, decision);
    }
}
