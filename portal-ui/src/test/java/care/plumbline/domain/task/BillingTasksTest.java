package care.plumbline.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.domain.shared.Actor.BehalfReason;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.triage.protocol.Disposition;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BillingTasksTest {

    @Autowired
    private Worklist worklist;

    @Autowired
    private FinishTask finishTask;

    @Autowired
    private RecordNoAnswer recordNoAnswer;

    @Autowired
    private Callback callback;

    @Autowired
    private GiveCallbackNumber giveNumber;

    @Autowired
    private Tasks tasks;

    @Autowired
    private MakeQuote makeQuote;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Persons persons;

    @Autowired
    private Peek peek;

    @Autowired
    private Tables tables;

    private As biller;

    @BeforeEach
    void nothingIsLeftToDo() {
        biller = persons.biller();
        tables.change("""
                update care.task set done_at = raised_at, outcome = 'NOT_NEEDED',
                    done_by = (select id from care.account where email = 'billing@demo.example')
                where done_at is null
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grandma's plan", ""})
    void planThatCouldNotBeFoundBecomesATask(String named) {
        var patient = names(named);

        var line = only();
        assertThat(line.kind()).isEqualTo(TaskKind.FIND_HEALTH_PLAN);
        assertThat(line.subject())
                .isEqualTo(new TaskSubject(tables.id(
                        "select id from billing.coverage where patient_id = ?",
                        persons.idOf(patient).value())));
        assertThat(line.overdue()).isFalse();
        asks(patient, named);
        assertThat(biller.get(worklist::list)).hasSize(1);
    }

    @Test
    void openedTaskNamesThePatientAndLeavesOneRow() {
        var patient = names("Grandma's plan");
        var task = only().id();

        var opened = biller.get(actor -> worklist.open(actor, task)).orElseThrow();

        assertThat(opened.name()).isEqualTo("Sam Doe");
        assertThat(tables.count(
                        "care.audit_event where action = 'OPENED' and record_type = 'task' and record_id = ? and patient_id = ?",
                        task.value(),
                        persons.idOf(patient).value()))
                .isEqualTo(1);
    }

    @Test
    void patientIsOutOfSightAgainWhenTheTaskIsDone() {
        var patient = names("Grandma's plan");
        assertThat(patientsSeen(patient)).isEqualTo(1);

        biller.run(actor -> finishTask.finish(actor, only().id(), TaskOutcome.NOT_FOUND_OUT, ""));

        assertThat(patientsSeen(patient)).isZero();
        assertThat(biller.get(worklist::list)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CARE_COORDINATOR", "DOCTOR"})
    void nobodyElseSeesOrFinishesIt(Role role) {
        names("Grandma's plan");
        var task = only().id();
        var other = role == Role.DOCTOR ? persons.lee() : persons.somebody(role);

        assertThat(other.get(worklist::list)).isEmpty();
        var opened = other.get(actor -> worklist.open(actor, task));
        assertThat(opened).isEmpty();
        assertThatThrownBy(() -> other.run(actor -> finishTask.finish(actor, task, TaskOutcome.NOT_NEEDED, "")))
                .isInstanceOf(TaskRefused.NotThere.class);
        assertThatThrownBy(() -> other.run(actor -> recordNoAnswer.record(actor, task)))
                .isInstanceOf(TaskRefused.NotThere.class);
    }

    @Test
    void coordinatorWhoActsForThePatientDoesNotSeeItEither() {
        var patient = names("Grandma's plan");
        var coordinator = new As(persons.somebody(Role.CARE_COORDINATOR)
                .actor()
                .actingFor(patient.actor().requireAccount(), BehalfReason.PERSON_ASKED));

        var seen = coordinator.get(actor -> peek.rows(
                actor, "care.task where patient_id = ?", persons.idOf(patient).value()));

        assertThat(seen).isEmpty();
    }

    @Test
    void billingStaffSeeNoCalls() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        var call = tables.id(
                "select id from care.task where visitor_id = ?",
                visitor.actor().requireVisitor().value());

        assertThat(biller.get(worklist::list)).isEmpty();
        assertThatThrownBy(() ->
                        biller.run(actor -> finishTask.finish(actor, new TaskId(call), TaskOutcome.GETTING_CARE, "")))
                .isInstanceOf(TaskRefused.NotThere.class);
    }

    @Test
    void patientIsPromisedNoCallForIt() {
        var patient = names("Grandma's plan");

        assertThat(patient.get(callback::due)).isEmpty();
        patient.run(actor -> giveNumber.give(actor, "5125550199"));
        assertThat(tables.texts(
                        "select coalesce(phone, 'none') from care.task where id = ?",
                        only().id().value()))
                .containsExactly("none");
    }

    @ParameterizedTest
    @CsvSource({
        "FIND_HEALTH_PLAN, PLAN_NOT_ACCEPTED, true",
        "FIND_HEALTH_PLAN, NOT_FOUND_OUT, true",
        "FIND_HEALTH_PLAN, NOT_NEEDED, true",
        "FIND_HEALTH_PLAN, PLAN_FOUND, false",
        "FIND_HEALTH_PLAN, GETTING_CARE, false",
        "READ_COVERAGE, PUT_RIGHT, true",
        "READ_COVERAGE, BENEFITS_ENTERED, false",
        "READ_COVERAGE, NO_NUMBER, false",
        "ASK_BY_PHONE, NOT_FOUND_OUT, true",
        "ASK_BY_PHONE, NOT_REACHED, false"
    })
    void onlyOutcomesThatFitFinishIt(TaskKind kind, TaskOutcome outcome, boolean fits) {
        raises(kind, persons.patient());
        var task = only().id();

        if (fits) {
            biller.run(actor -> finishTask.finish(actor, task, outcome, "Called them."));
            assertThat(tables.text("select outcome from care.task where id = ?", task.value()))
                    .isEqualTo(outcome.name());
        } else {
            assertThatThrownBy(() -> biller.run(actor -> finishTask.finish(actor, task, outcome, "")))
                    .isInstanceOf(TaskRefused.OutcomeMissing.class);
        }
    }

    @Test
    void oneIsOpenForAKindAndASubject() {
        var patient = persons.patient();
        var subject = raises(TaskKind.READ_COVERAGE, patient);

        raises(TaskKind.READ_COVERAGE, patient, subject);
        raises(TaskKind.ASK_BY_PHONE, patient, subject);

        assertThat(biller.get(worklist::list))
                .extracting(Worklist.Line::kind)
                .containsExactly(TaskKind.READ_COVERAGE, TaskKind.ASK_BY_PHONE);
        biller.run(actor -> finishTask.finish(actor, only(TaskKind.READ_COVERAGE), TaskOutcome.PUT_RIGHT, ""));
        raises(TaskKind.READ_COVERAGE, patient, subject);
        assertThat(biller.get(worklist::list)).hasSize(2);
    }

    private As names(String plan) {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        asks(patient, plan);
        return patient;
    }

    private void asks(As patient, String plan) {
        patient.run(actor -> makeQuote.make(actor, new MakeQuote.Payer.UnknownPlan(plan)));
    }

    private TaskSubject raises(TaskKind kind, As patient) {
        return raises(kind, patient, new TaskSubject(UUID.randomUUID()));
    }

    private TaskSubject raises(TaskKind kind, As patient, TaskSubject subject) {
        var id = persons.idOf(patient);
        persons.somebody(Role.SYSTEM)
                .run(actor -> peek.inside(actor, () -> {
                    tasks.raise(kind, subject, id);
                    return true;
                }));
        return subject;
    }

    private Worklist.Line only() {
        var open = biller.get(worklist::list);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private TaskId only(TaskKind kind) {
        return biller.get(worklist::list).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int patientsSeen(As patient) {
        var id = persons.idOf(patient).value();
        return biller.get(actor -> peek.rows(actor, "care.patient where id = ?", id))
                .size();
    }
}
