package care.plumbline.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.Telling;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class SentMessagesTest {

    @Autowired
    private SentMessages sentMessages;

    @Autowired
    private MyContact myContact;

    @Autowired
    private ChangeContact changing;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Peek peek;

    @Autowired
    private Persons persons;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    private Telling telling;

    @BeforeEach
    void thePortalTells() {
        telling = Telling.in(context);
    }

    @Test
    void coordinatorSeesWhatThePatientTheyActForWasToldAndTheTrailSaysSo() {
        var patient = telling.patient("en");
        var other = telling.patient("en");
        telling.books(patient, Duration.ofHours(26));
        telling.books(other, Duration.ofHours(27));
        jobs.runDue();
        var desk = telling.deskFor(patient);

        var seen = desk.<List<SentMessages.Message>>get(sentMessages::list);

        assertThat(seen)
                .extracting(SentMessages.Message::notice)
                .containsExactly(Notice.REMINDER_SOON, Notice.REMINDER_HOURS, Notice.REMINDER_DAY, Notice.VISIT_BOOKED);
        assertThat(seen.getLast().status()).isEqualTo(MessageStatus.SENT);
        assertThat(seen.getLast().sentAt()).isNotNull();
        assertThat(seen.getFirst().status()).isEqualTo(MessageStatus.WAITING);
        assertThat(tables.count(
                        "care.audit_event where patient_id = ? and record_type = 'messages' and actor_role = 'CARE_COORDINATOR'",
                        persons.idOf(patient).value()))
                .isEqualTo(1);
        assertThat(persons.somebody(Role.CARE_COORDINATOR).<List<SentMessages.Message>>get(sentMessages::list))
                .isEmpty();
    }

    @Test
    void rowsOfTheLogAreSeenByTheirPatientAndNobodyElse() {
        var patient = telling.patient("en");
        telling.books(patient, Duration.ofHours(26));
        var rows = "care.message where patient_id = ?";
        var id = persons.idOf(patient).value();

        assertThat(patient.<Integer>get(actor -> peek.rows(actor, rows, id).size()))
                .isEqualTo(4);
        for (var stranger : List.of(
                telling.patient("en"), persons.lee(), persons.somebody(Role.CARE_COORDINATOR), persons.visitor())) {
            assertThat(stranger.<Integer>get(actor -> peek.rows(actor, rows, id).size()))
                    .as(stranger.actor().role().name())
                    .isZero();
        }
        assertThat(patient.<Integer>get(actor -> peek.change(
                        actor, "update care.message set status = 'SENT', sent_at = now() where patient_id = ?", id)))
                .isZero();
    }

    @Test
    void nobodyStagesAMessageToSomebodyElse() {
        var patient = telling.patient("en");
        var visit = telling.books(patient, Duration.ofHours(26));

        for (var stranger : List.of(telling.patient("en"), persons.ortiz(), persons.visitor())) {
            assertThatThrownBy(() -> stranger.run(actor -> peek.inside(actor, () -> {
                        notifications.stage(Notice.VISIT_CANCELLED, visit.value(), 7);
                        return true;
                    })))
                    .as(stranger.actor().role().name())
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void sameNoticeStagedTenTimesAtOnceIsOneMessage() {
        var system = persons.somebody(Role.SYSTEM);
        var visit = telling.books(telling.patient("en"), Duration.ofHours(26));

        var results = Race.times(10, () -> {
            system.run(actor -> peek.inside(actor, () -> {
                notifications.stage(Notice.VISIT_MOVED, visit.value(), 5);
                return true;
            }));
            return true;
        });

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(tables.count("care.message where subject_id = ? and sequence = 5", visit.value()))
                .isEqualTo(1);
    }

    @Test
    void messageToAnAddressThatWaitsForItsProofHasNoPatient() {
        var staged = telling.causes(Notice.REGISTRATION_CODE, telling.patient("en"));
        var system = persons.somebody(Role.SYSTEM);
        system.run(actor -> peek.inside(actor, () -> {
            notifications.stage(staged.notice(), staged.subject());
            return true;
        }));

        jobs.runDue();

        assertThat(telling.fate(staged)).isEqualTo("SENT");
        assertThat(tables.count("care.message where subject_id = ? and patient_id is null", staged.subject()))
                .isEqualTo(1);
    }

    @Test
    void wishesAreTheDefaultsUntilSomebodySaysOtherwise() {
        var patient = persons.patient();
        var wishes = new ContactPreference(false, true, LocalTime.of(20, 0), LocalTime.of(9, 0));

        assertThat(patient.<ContactPreference>get(myContact::preference)).isEqualTo(ContactPreference.DEFAULT);
        patient.run(actor -> changing.change(actor, wishes));
        patient.run(actor -> changing.change(actor, wishes));

        assertThat(patient.<ContactPreference>get(myContact::preference)).isEqualTo(wishes);
        assertThat(telling.deskFor(patient).<ContactPreference>get(myContact::preference))
                .isEqualTo(wishes);
        assertThat(persons.patient().<ContactPreference>get(myContact::preference))
                .isEqualTo(ContactPreference.DEFAULT);
    }

    @Test
    void accountWithoutAPatientHasNothingToBeRemindedOf() {
        var nobodyYet = persons.somebody(Role.PATIENT);

        assertThatThrownBy(() -> nobodyYet.run(actor -> changing.change(actor, ContactPreference.DEFAULT)))
                .isInstanceOf(ContactRefused.NothingToRemind.class);
    }
}
