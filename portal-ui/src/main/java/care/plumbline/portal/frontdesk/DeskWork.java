package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.frontdesk.DayBook;
import care.plumbline.domain.scheduling.frontdesk.FindPatients;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the first screen of the front desk asks: who is it, and what is today. */
@Component
class DeskWork {

    private final FindPatients finding;
    private final DayBook dayBook;
    private final Clinic clinic;
    private final Clock clock;

    DeskWork(FindPatients finding, DayBook dayBook, Clinic clinic, Clock clock) {
        this.finding = finding;
        this.dayBook = dayBook;
        this.clinic = clinic;
        this.clock = clock;
    }

    ZoneId zone(Actor actor) {
        return clinic.organisation(actor).zone();
    }

    LocalDate today(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate();
    }

    List<FindPatients.Found> find(Actor actor, FindPatients.Criteria criteria) {
        return finding.find(actor, criteria);
    }

    List<DayBook.Line> day(Actor actor, LocalDate day, ZoneId zone) {
        return dayBook.of(actor, day, zone);
    }

    int countToMove(Actor actor) {
        return dayBook.toMove(actor).size();
    }
}
