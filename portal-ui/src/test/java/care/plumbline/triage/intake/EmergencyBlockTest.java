package care.plumbline.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.task.TaskId;
import care.plumbline.domain.task.TaskRefused;
import care.plumbline.testing.As;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.intake.AnswerQuestion.Outcome;
import care.plumbline.triage.intake.MyIntake.State;
import care.plumbline.triage.intake.MyIntake.WayOn;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How an emergency block ends, and how it does not (protocol section 2). */
@PortalTest
class EmergencyBlockTest {

    private static final String LOST_CONTROL = "ces.bowel=lost-control; ces.when=new-2w";
    private static final Clearance BLOCKED = new Clearance.Blocked(Reason.EMERGENCY);
    private static final Clearance SOON = new Clearance.Within(Duration.ofHours(72));

    @Autowired
    private RestartAfterCare restarting;

    @Autowired
    private AskForRelease asking;

    @Autowired
    private ReleaseBlock releasing;

    @Autowired
    private ContinueAfterCrisis continuing;

    @Autowired
    private SubmitIntake submitting;

    @Autowired
    private MyIntake myIntake;

    @Autowired
    private MyHold myHold;

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void whoeverWasSeenAnswersEverythingAgainAtOnceAndTheDoctorIsTold() {
        var visitor = stopped("ces.bowel=lost-control");
        assertThat(ways(visitor)).containsExactly(WayOn.AFTER_CARE);

        visitor.run(actor -> restarting.restart(actor, "en"));

        assertThat(visitor.get(myHold::clearance)).isEqualTo(BLOCKED);
        finishes(visitor, "pain.location=lower-left");
        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.AnyTime());
        assertThat(tables.texts(
                        "select array_to_string(a.flags, ',') from triage.assessment a join triage.intake i on i.id = a.intake_id"
                                + " where i.visitor_id = ? order by a.id desc limit 1",
                        id(visitor)))
                .singleElement()
                .asString()
                .contains("POST_ED");
    }

    @Test
    void nobodyRestartsWithoutEmergencyAdvice() {
        assertThatThrownBy(() -> persons.clearedVisitor().run(actor -> restarting.restart(actor, "en")))
                .isInstanceOf(IntakeRefused.NotThere.class);
    }

    @Test
    void secondEmergencyIsNoDeadEndAClinicianLetsItGo() {
        var visitor = stoppedAgain();
        assertThat(ways(visitor)).containsExactly(WayOn.ASK_FOR_RELEASE);
        visitor.run(asking::ask);
        visitor.run(asking::ask);
        var call = callAbout(visitor);

        persons.lee().run(actor -> releasing.release(actor, call, "Seen at the ER today; MRI without compression."));

        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(State.OPEN);
        assertThat(interviews.goesOn(visitor, Interviews.with(LOST_CONTROL))).isEqualTo(Outcome.GO_ON);
        visitor.run(submitting::submit);
        assertThat(visitor.get(myHold::clearance)).isEqualTo(SOON);
        assertThat(tables.text(
                        "select a.level from triage.assessment a join triage.intake i on i.id = a.intake_id"
                                + " where i.visitor_id = ? order by a.id desc limit 1",
                        id(visitor)))
                .isEqualTo("EMERGENCY_NOW");
        assertThat(tables.count(
                        "care.audit_event where action = 'RELEASED' and record_type = 'intake' and actor_role = 'DOCTOR'"
                                + " and record_id = (select intake_id from care.task where id = ?)",
                        call.value()))
                .isEqualTo(1);
        assertThat(tables.text(
                        "select encode(released_reason, 'escape') from triage.intake where released_at is not null and visitor_id = ?",
                        id(visitor)))
                .doesNotContain("MRI");
    }

    @Test
    void anotherEmergencyAfterTheReleaseStopsAgain() {
        var visitor = stoppedAgain();
        visitor.run(asking::ask);
        var call = callAbout(visitor);
        persons.lee().run(actor -> releasing.release(actor, call, "Seen at the ER today."));

        assertThat(interviews.answers(visitor, "now.emergency-signs=fainted")).isEqualTo(Outcome.EMERGENCY);
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(State.STOPPED);
        assertThat(visitor.get(myHold::clearance)).isEqualTo(BLOCKED);
    }

    @Test
    void askingAndReleasingMayHappenTwice() {
        var visitor = stoppedAgain();
        visitor.run(asking::ask);
        var first = callAbout(visitor);
        persons.lee().run(actor -> releasing.release(actor, first, "Seen at the ER today."));
        clock.advance(Duration.ofMinutes(5));
        interviews.answers(visitor, "now.emergency-signs=fainted");

        visitor.run(asking::ask);
        var second = callAbout(visitor);
        assertThat(second).isNotEqualTo(first);
        persons.lee().run(actor -> releasing.release(actor, second, "Fainted last year, not now."));

        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(State.OPEN);
    }

    @Test
    void onlyAClinicianWithAnOpenCallAndAReasonLetsItGo() {
        var visitor = stoppedAgain();
        visitor.run(asking::ask);
        var call = callAbout(visitor);
        var emergency = new TaskId(tables.id(
                "select id from care.task where kind = 'CALL_AFTER_EMERGENCY' and visitor_id = ? order by id desc limit 1",
                id(visitor)));

        assertThatThrownBy(() -> persons.lee().run(actor -> releasing.release(actor, call, " ")))
                .isInstanceOf(IntakeRefused.ReasonMissing.class);
        assertThatThrownBy(() -> persons.lee().run(actor -> releasing.release(actor, call, "x".repeat(10_000))))
                .isInstanceOf(IntakeRefused.ReasonMissing.class);
        assertThatThrownBy(() -> persons.lee().run(actor -> releasing.release(actor, emergency, "no")))
                .isInstanceOf(TaskRefused.NotThere.class);
        assertThatThrownBy(() ->
                        persons.somebody(Role.CARE_COORDINATOR).run(actor -> releasing.release(actor, call, "no")))
                .isInstanceOf(AccessDeniedException.class);
        persons.lee().run(actor -> releasing.release(actor, call, "Seen."));
        assertThatThrownBy(() -> persons.ortiz().run(actor -> releasing.release(actor, call, "Seen.")))
                .isInstanceOf(TaskRefused.AlreadyDone.class);
    }

    @Test
    void releaseIsAskedForOnlyByWhomWasSeenAndStoppedAgain() {
        assertThatThrownBy(() -> stopped("ces.bowel=lost-control").run(asking::ask))
                .isInstanceOf(IntakeRefused.NotThere.class);
        assertThatThrownBy(() -> persons.clearedVisitor().run(asking::ask)).isInstanceOf(IntakeRefused.NotThere.class);
    }

    @Test
    void questionsGoOnAfterTheCrisisLineAndTheBlockStays() {
        var visitor = stopped("mood.safety=yes");
        assertThat(ways(visitor)).containsExactly(WayOn.AFTER_CARE, WayOn.AFTER_CRISIS);

        visitor.run(continuing::goOn);
        assertThat(interviews.goesOn(visitor, Interviews.with("mood.safety=yes")))
                .isEqualTo(Outcome.GO_ON);
        visitor.run(submitting::submit);

        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(State.FINISHED);
        assertThat(visitor.get(myHold::clearance)).isEqualTo(BLOCKED);
        var call = new TaskId(
                tables.id("select id from care.task where kind = 'CALL_AFTER_CRISIS' and visitor_id = ?", id(visitor)));
        persons.lee().run(actor -> releasing.release(actor, call, "Talked for an hour; safe with family."));
        assertThat(visitor.get(myHold::clearance)).isEqualTo(SOON);
    }

    @Test
    void anotherEmergencyAfterTheCrisisLineStops() {
        var visitor = stopped("mood.safety=yes");
        visitor.run(continuing::goOn);

        assertThat(interviews.answers(visitor, "now.emergency-signs=fainted")).isEqualTo(Outcome.EMERGENCY);
        assertThatThrownBy(() -> visitor.run(continuing::goOn)).isInstanceOf(IntakeRefused.EmergencyStands.class);
    }

    @Test
    void questionsDoNotGoOnAfterAnyOtherEmergency() {
        assertThatThrownBy(() -> stopped("ces.bowel=lost-control").run(continuing::goOn))
                .isInstanceOf(IntakeRefused.EmergencyStands.class);
    }

    @Test
    void aDayLaterAllQuestionsMayBeAskedAgain() {
        var visitor = stopped("ces.bowel=lost-control");
        clock.advance(Duration.ofHours(24));

        assertThat(ways(visitor)).containsExactly(WayOn.NEW_INTAKE);
    }

    private As stopped(String answer) {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.with(answer));
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(State.STOPPED);
        return visitor;
    }

    private As stoppedAgain() {
        var visitor = stopped("ces.bowel=lost-control");
        visitor.run(actor -> restarting.restart(actor, "en"));
        interviews.goesOn(visitor, Interviews.with("ces.bowel=lost-control"));
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(State.STOPPED);
        return visitor;
    }

    private void finishes(As visitor, String changes) {
        interviews.goesOn(visitor, Interviews.with(changes));
        visitor.run(submitting::submit);
    }

    private Set<WayOn> ways(As visitor) {
        return visitor.get(myIntake::standing).waysOn();
    }

    private TaskId callAbout(As visitor) {
        return new TaskId(tables.id(
                "select id from care.task where kind = 'CALL_ABOUT_BLOCK' and visitor_id = ? order by id desc limit 1",
                id(visitor)));
    }

    private static UUID id(As visitor) {
        return visitor.actor().requireVisitor().value();
    }

    /** The level the man of 40 has without changes, so that the tests above change only what they say. */
    @Test
    void withoutAnEmergencyNothingIsBlocked() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.AnyTime());
        assertThat(ways(visitor)).isEmpty();
    }
}
