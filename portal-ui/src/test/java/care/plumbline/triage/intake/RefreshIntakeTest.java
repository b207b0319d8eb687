package care.plumbline.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.testing.As;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.intake.AnswerQuestion.Outcome;
import care.plumbline.triage.intake.MyIntake.State;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers older than a day: only what is about now is asked again (protocol section 1.2, principle 10). */
@PortalTest
class RefreshIntakeTest {

    @Autowired
    private RefreshIntake refreshing;

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
    void staleAnswersAreRefreshedByTheScreensAboutNow() {
        var visitor = cleared();
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Reason.STALE));
        assertThat(visitor.get(myIntake::standing).stale()).isTrue();

        visitor.run(actor -> refreshing.refresh(actor, "en"));

        var next = visitor.get(myIntake::standing).next();
        assertThat(next).isNotNull();
        assertThat(next.current()).isTrue();
        assertThat(interviews.goesOn(visitor, Interviews.with("pain.location=lower-left")))
                .isEqualTo(Outcome.GO_ON);
        visitor.run(submitting::submit);
        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.AnyTime());
    }

    @Test
    void carriedAnswersKeepTheTimeTheyWereGiven() {
        var visitor = cleared();
        var given = clock.instant();
        clock.advance(Duration.ofHours(30));

        visitor.run(actor -> refreshing.refresh(actor, "en"));

        var newest = "select id from triage.intake where visitor_id = ? order by started_at desc, id desc limit 1";
        var intake = tables.id(newest, id(visitor));
        assertThat(tables.count(
                        "triage.answer where intake_id = ? and answered_at = ?::timestamptz", intake, given.toString()))
                .isPositive();
        assertThat(tables.count(
                        "triage.answer where intake_id = ? and answered_at <> ?::timestamptz",
                        intake,
                        given.toString()))
                .isZero();
        assertThat(tables.count("triage.answer where intake_id = ? and link_id = 'now.emergency-signs'", intake))
                .isZero();
    }

    @Test
    void ownWordsAreCarriedOverAndStillOpen() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.with("goal.text=walk my dog; pain.location=lower-left"));
        clock.advance(Duration.ofHours(30));

        visitor.run(actor -> refreshing.refresh(actor, "en"));

        assertThat(visitor.get(myIntake::answered).stream()
                        .flatMap(answered -> answered.items().stream())
                        .filter(item -> item.question().linkId().equals("goal.text"))
                        .flatMap(item -> item.answer().stream()))
                .singleElement()
                .asString()
                .contains("walk my dog");
    }

    @Test
    void emergencyThatCameUpSinceStopsAtOnce() {
        var visitor = cleared();
        clock.advance(Duration.ofHours(30));
        visitor.run(actor -> refreshing.refresh(actor, "en"));

        assertThat(interviews.goesOn(visitor, Interviews.with("ces.bowel=lost-control")))
                .isEqualTo(Outcome.EMERGENCY);
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(State.STOPPED);
        assertThatThrownBy(() -> visitor.run(actor -> refreshing.refresh(actor, "en")))
                .isInstanceOf(IntakeRefused.EmergencyStands.class);
    }

    @Test
    void withoutAFinishedIntakeThereIsNothingToRefresh() {
        assertThatThrownBy(() -> persons.visitor().run(actor -> refreshing.refresh(actor, "en")))
                .isInstanceOf(IntakeRefused.NotThere.class);
    }

    private As cleared() {
        return persons.clearedVisitor(Disposition.VIRTUAL_VISIT_ROUTINE);
    }

    private static UUID id(As visitor) {
        return visitor.actor().requireVisitor().value();
    }
}
