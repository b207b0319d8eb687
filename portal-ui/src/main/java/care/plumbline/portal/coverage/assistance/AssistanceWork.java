package care.plumbline.portal.coverage.assistance;

import care.plumbline.billing.quote.assistance.AssistanceDesk;
import care.plumbline.billing.quote.assistance.AssistanceId;
import care.plumbline.billing.quote.assistance.DecideAssistance;
import care.plumbline.billing.quote.assistance.EndAssistance;
import care.plumbline.domain.people.BillingPatients;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the screens of assistance ask and do. */
@Component
class AssistanceWork {

    private final AssistanceDesk desk;
    private final DecideAssistance deciding;
    private final EndAssistance ending;
    private final Clinic clinic;
    private final Clock clock;

    AssistanceWork(AssistanceDesk desk, DecideAssistance deciding, EndAssistance ending, Clinic clinic, Clock clock) {
        this.desk = desk;
        this.deciding = deciding;
        this.ending = ending;
        this.clinic = clinic;
        this.clock = clock;
    }

    ZoneId zone(Actor actor) {
        return clinic.organisation(actor).zone();
    }

    LocalDate today(Actor actor) {
        return clock.instant().atZone(zone(actor)).toLocalDate();
    }

    List<BillingPatients.Named> find(Actor actor, BillingPatients.Criteria criteria) {
        return desk.find(actor, criteria);
    }

    Optional<AssistanceDesk.Opened> open(Actor actor, PatientId patient) {
        return desk.open(actor, patient);
    }

    AssistanceDesk.Preview preview(Actor actor, String persons, String income) {
        return desk.preview(actor, persons, income);
    }

    void decide(Actor actor, PatientId patient, DecideAssistance.Typed typed) {
        deciding.decide(actor, patient, typed);
    }

    void end(Actor actor, AssistanceId id) {
        ending.end(actor, id);
    }
}
