package care.plumbline.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.people.PersonalDetailsRefused;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TasksTest {

    @Autowired
    private Worklist worklist;

    @Autowired
    private RecordNoAnswer recordNoAnswer;

    @Autowired
    private FinishTask finishTask;

    @Autowired
    private Callback callback;

    @Autowired
    private GiveCallbackNumber giveNumber;

    @Autowired
    private Peek peek;

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As coordinator;

    @BeforeEach
    void nothingIsLeftToDo() {
        coordinator = persons.somebody(Role.CARE_COORDINATOR);
        tables.change("""
                update care.task set done_at = raised_at, outcome = 'ADVISED',
                    done_by = (select id from care.account where email = 'coordinator@demo.example')
                where done_at is null
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "ces.bowel=lost-control, CALL_AFTER_EMERGENCY, 15",
        "mood.safety=yes,        CALL_AFTER_CRISIS,    15",
        "sys.fever=felt-hot,     CALL_AFTER_URGENT,    60"
    })
    void whoeverNeedsCareNowIsCalled(String answer, TaskKind kind, int minutes) {
        interviews.completes(persons.visitor(), Interviews.with(answer));

        assertThat(coordinator.get(worklist::list)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(kind);
            assertThat(line.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            assertThat(line.overdue()).isFalse();
        });
        clock.advance(Duration.ofMinutes(minutes).plusSeconds(1));
        assertThat(coordinator.get(worklist::list).getFirst().overdue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SELF_CARE", "VIRTUAL_VISIT_ROUTINE", "VIRTUAL_VISIT_PRIORITY"})
    void nobodyIsCalledForLess(Disposition level) {
        interviews.completes(persons.visitor(), Interviews.leadingTo(level));

        assertThat(coordinator.get(worklist::list)).isEmpty();
    }

    @Test
    void openedTaskTellsWhomToCallAndLeavesOneRow() {
        var visitor = called();

        var opened = open();

        assertThat(opened.name()).isEqualTo("Sam Doe");
        assertThat(opened.phone()).isEqualTo("5125550143");
        assertThat(opened.state()).isEqualTo("TX");
        assertThat(tables.count(
                        "care.audit_event where action = 'OPENED' and record_type = 'task' and record_id = ? and actor_account = ?",
                        opened.line().id().value(),
                        coordinator.actor().requireAccount().value()))
                .isEqualTo(1);
        assertThat(visitorDetailsSeen(visitor)).isEqualTo(1);
    }

    @Test
    void whenTheTaskIsDoneItsPersonIsOutOfSightAgain() {
        var visitor = called();
        var task = only();

        coordinator.run(actor -> finishTask.finish(actor, task, TaskOutcome.GETTING_CARE, "Is at the ER."));

        assertThat(coordinator.get(worklist::list)).isEmpty();
        assertThat(found(coordinator, task)).isFalse();
        assertThat(visitorDetailsSeen(visitor)).isZero();
        assertThat(tables.text("select encode(note, 'escape') from care.task where id = ?", task.value()))
                .doesNotContain("ER");
    }

    @Test
    void thirdCallWithoutAnAnswerEndsTheTask() {
        called();
        var task = only();

        assertThat(goesOn(task)).isTrue();
        assertThat(goesOn(task)).isTrue();
        assertThat(goesOn(task)).isFalse();

        assertThat(coordinator.get(worklist::list)).isEmpty();
        assertThat(tables.text("select outcome from care.task where id = ?", task.value()))
                .isEqualTo("NOT_REACHED");
        assertThatThrownBy(() -> coordinator.run(actor -> recordNoAnswer.record(actor, task)))
                .isInstanceOf(TaskRefused.AlreadyDone.class);
    }

    @Test
    void oneOfTwoWhoFinishAtOnceIsTold() {
        called();
        var task = only();
        var results = Race.times(2, () -> {
            persons.somebody(Role.CARE_COORDINATOR)
                    .run(actor -> finishTask.finish(actor, task, TaskOutcome.ADVISED, ""));
            return true;
        });

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(TaskRefused.AlreadyDone.class));
    }

    @Test
    void whatCameOfItHasToBeSaid() {
        called();
        var task = only();

        assertThatThrownBy(() -> coordinator.run(actor -> finishTask.finish(actor, task, null, "")))
                .isInstanceOf(TaskRefused.OutcomeMissing.class);
        assertThatThrownBy(() -> coordinator.run(
                        actor -> finishTask.finish(actor, task, TaskOutcome.BLOCK_RELEASED, "mine to decide")))
                .isInstanceOf(TaskRefused.OutcomeMissing.class);
        assertThatThrownBy(() -> coordinator.run(
                        actor -> finishTask.finish(actor, task, TaskOutcome.ADVISED, "x".repeat(10_000))))
                .isInstanceOf(TaskRefused.NoteTooLong.class);
        assertThatThrownBy(() -> coordinator.run(
                        actor -> finishTask.finish(actor, new TaskId(UUID.randomUUID()), TaskOutcome.ADVISED, "")))
                .isInstanceOf(TaskRefused.NotThere.class);
    }

    @Test
    void doctorSeesOnlyCallsThatNeedAClinician() {
        called();
        var task = only();
        var lee = persons.lee();

        assertThat(lee.get(worklist::list)).isEmpty();
        assertThat(found(lee, task)).isFalse();
        assertThatThrownBy(() -> lee.run(actor -> finishTask.finish(actor, task, TaskOutcome.ADVISED, "")))
                .isInstanceOf(TaskRefused.NotThere.class);
    }

    @Test
    void callGoesWithTheVisitorWhoSignsIn() {
        var visitor = called();

        var patient = persons.signedIn(visitor);

        assertThat(open().name()).isEqualTo("Sam Doe");
        assertThat(patient.get(callback::due)).isPresent();
    }

    @Test
    void numberGivenWithTheAdviceIsTheOneToCall() {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        assertThat(visitor.get(callback::due).orElseThrow().phone()).isEmpty();
        assertThat(open().phone()).isNull();
        assertThat(open().name()).isNull();

        visitor.run(actor -> giveNumber.give(actor, "+1 (512) 555-0199"));

        assertThat(open().phone()).isEqualTo("5125550199");
        assertThat(visitor.get(callback::due).orElseThrow().phone()).contains("5125550199");
    }

    @ParameterizedTest
    @CsvSource({"''", "12", "<script>", "0000000000"})
    void whatIsNoNumberIsRefused(String typed) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        assertThatThrownBy(() -> visitor.run(actor -> giveNumber.give(actor, typed)))
                .isInstanceOf(PersonalDetailsRefused.NoPhoneNumber.class);
    }

    @Test
    void nobodyChangesTheNumberOfSomebodyElse() {
        called();

        persons.visitor().run(actor -> giveNumber.give(actor, "5125550666"));

        assertThat(open().phone()).isEqualTo("5125550143");
    }

    private As called() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        return visitor;
    }

    private boolean found(As person, TaskId task) {
        var opened = person.get(actor -> worklist.open(actor, task));
        return opened.isPresent();
    }

    private boolean goesOn(TaskId task) {
        return coordinator.get(actor -> recordNoAnswer.record(actor, task));
    }

    private TaskId only() {
        return coordinator.get(worklist::list).getFirst().id();
    }

    private Worklist.Opened open() {
        var task = only();
        return coordinator.get(actor -> worklist.open(actor, task)).orElseThrow();
    }

    private int visitorDetailsSeen(As visitor) {
        var id = visitor.actor().requireVisitor().value();
        return coordinator
                .get(actor -> peek.rows(actor, "care.visitor_details where visitor_id = ?", id))
                .size();
    }
}
