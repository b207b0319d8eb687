package care.plumbline.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.task.TaskId;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.intake.AskForRelease;
import care.plumbline.triage.intake.CorrectAnswer;
import care.plumbline.triage.intake.ReleaseBlock;
import care.plumbline.triage.intake.RestartAfterCare;
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ReviewViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Bookings bookings;

    @Autowired
    private CorrectAnswer correcting;

    @Autowired
    private SubmitIntake submitting;

    @Autowired
    private RestartAfterCare restarting;

    @Autowired
    private AskForRelease asking;

    @Autowired
    private ReleaseBlock releasing;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void doctorSeesWhoseIntakeItIsAndItsLevel(Browser browser) {
        var visit = booked(persons.patient());

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.heading()).isEqualTo("Intake");
        assertThat(browser.text())
                .contains("Sam Doe Born ")
                .containsPattern("Born \\w+ \\d+, \\d{4} \\(\\d\\d\\)")
                .contains("Texas")
                .contains("(512) 555-0143")
                .contains("English")
                .contains("Routine")
                .contains("protocol 1.0.0");
        assertThat(browser.link("(512) 555-0143")).isEqualTo("tel:+15125550143");
    }

    @Test
    void patientWhoWasNotThereIsMarkedAQuarterOfAnHourAfterTheTime(Browser browser) {
        var visit = booked(persons.patient());
        var start = Instant.parse(tables.text(
                "select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from care.visit where id = ?",
                visit.value()));
        clock.set(start.plus(Duration.ofMinutes(14)));
        browser.usedBy(persons.lee()).goesTo(address(visit)).clicks("Start the visit");
        browser.goesTo(address(visit));
        assertThat(browser.hasButton("The patient was not there")).isFalse();
        clock.advance(Duration.ofMinutes(1));

        browser.goesTo("doctor").goesTo(address(visit)).clicks("The patient was not there");
        assertThat(browser.text()).contains("The patient may be charged a fee");
        browser.clicks("Nobody was there");

        assertThat(browser.address()).isEqualTo("doctor");
        assertThat(browser.text()).contains("Missed");
        assertThat(browser.goesTo(address(visit)).text()).contains("The patient was not there. The visit is over.");
    }

    @Test
    void visitThatWasCalledOffIsNotThere(Browser browser) {
        var visit = booked(persons.patient());
        tables.change("""
                update care.visit set status = 'CANCELLED', cancelled_at = booked_at, cancelled_by = 'PATIENT',
                    cancel_reason = 'OTHER' where id = ?
                """, visit.value());

        assertThat(browser.usedBy(persons.lee()).goesTo(address(visit)).heading())
                .isEqualTo("We cannot find this page");
    }

    @Test
    void visitThatIsFarOffCannotBeStartedYetAndSaysFromWhen(Browser browser) {
        var visit = booked(persons.patient());
        tables.change("update care.organisation set start_early_minutes = 0");

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text()).contains("You can start this visit from ", "(Eastern Time)");
        assertThat(browser.hasButton("Start the visit")).isFalse();
    }

    @Test
    void everyFiredRuleShowsItsEvidenceAndSources(Browser browser) {
        var visit = booked(persons.patientAnswering(Interviews.with("sys.fever=recent-gone")));

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text())
                .contains("Findings")
                .containsSubsequence(
                        "Findings Priority, within 3 days",
                        "Question Answer",
                        "Have you had a fever or shaking chills with this back pain?"
                                + " Yes, in the last 2 weeks, but it is gone",
                        "Rule P05 · sources: ")
                .contains("40-year-old man with 1-7 days of low back pain (onset over hours to days)")
                .contains(
                        "Denies: chest pain",
                        "Suggested by intake rules, not a diagnosis.",
                        "Draft plan When to get help fast");
    }

    @Test
    void whatThePatientDidNotKnowIsListedToBeAsked(Browser browser) {
        var visit = booked(persons.patientAnswering(Interviews.with("pain.location=lower-left; sys.night=unsure")));

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text())
                .contains("Unknowns to ask How is the pain at night?")
                .doesNotContain("night pain")
                .contains("How is the pain at night? I'm not sure");
    }

    @Test
    void withoutUnknownsItSaysSo(Browser browser) {
        var visit = booked(persons.patient());

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text()).contains("None. Every safety question has an answer.");
    }

    @Test
    void allAnswersArePartOfThePageAndMissingOnesSaySo(Browser browser) {
        var visit = booked(persons.patient());

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text())
                .containsPattern("All answers \\(\\d+\\)")
                .contains("How old are you (in years)? 40")
                .contains("Not answered");
    }

    @Test
    void answerChangedAfterEmergencyAdviceIsPointedOut(Browser browser) {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.with("now.emergency-signs=fainted"));
        visitor.run(actor -> correcting.correct(actor, "now.emergency-signs", Answer.Codes.of("none")));
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));
        visitor.run(submitting::submit);
        var visit = booked(persons.signedIn(visitor));

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text())
                .contains("The patient changed an answer after emergency advice. Both are below.")
                .contains("before “Fainted, or feel like I will pass out”");
    }

    @Test
    void releasedBlockIsPointedOutFirst(Browser browser) {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.with("ces.bowel=lost-control"));
        visitor.run(actor -> restarting.restart(actor, "en"));
        interviews.goesOn(visitor, Interviews.with("ces.bowel=lost-control"));
        visitor.run(asking::ask);
        var call = new TaskId(tables.id(
                "select id from care.task where kind = 'CALL_ABOUT_BLOCK' and visitor_id = ?",
                visitor.actor().requireVisitor().value()));
        persons.ortiz().run(actor -> releasing.release(actor, call, "Seen at the ER; <b>no</b> compression."));
        interviews.goesOn(visitor, Interviews.with("ces.bowel=lost-control; ces.when=new-2w"));
        visitor.run(submitting::submit);
        var visit = booked(persons.signedIn(visitor));

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text())
                .contains("Emergency, released by Dr. Miguel Ortiz on ", "Seen at the ER; <b>no</b> compression.")
                .contains("The patient says they were seen after emergency advice.")
                .contains("Emergency");
    }

    @Test
    void ageThatDiffersFromTheBirthDateIsPointedOut(Browser browser) {
        var visitor = persons.visitor();
        persons.tells(visitor, Persons.details("TX", persons.fortyYearsAgo().minusYears(5)));
        interviews.completes(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));
        var visit = booked(persons.signedIn(visitor));

        browser.usedBy(persons.lee()).goesTo(address(visit));

        assertThat(browser.text())
                .contains("The age typed differs from the birth date. The birth date was used.")
                .contains("(45)");
    }

    @Test
    void startingTheVisitLeadsToNoteAndPlan(Browser browser) {
        var visit = booked(persons.patient());
        browser.usedBy(persons.lee()).goesTo(address(visit));

        browser.clicks("Start the visit");

        assertThat(browser.heading()).isEqualTo("Note and plan");
        assertThat(browser.goesTo(address(visit)).hasButton("Start the visit")).isFalse();
        assertThat(browser.clicks("Note and plan").heading()).isEqualTo("Note and plan");
    }

    @Test
    void visitStartedInAnotherWindowIsSaidInWords(Browser browser) {
        var visit = booked(persons.patient());
        browser.usedBy(persons.lee()).goesTo(address(visit));
        tables.change(
                "update care.visit set status = 'IN_PROGRESS', started_at = starts_at where id = ?", visit.value());

        browser.clicks("Start the visit");

        assertThat(browser.text()).contains("The visit was already started or completed.");
    }

    @Test
    void visitOfAnotherDoctorIsAsMissingAsOneThatIsNot(Browser browser) {
        var visit = booked(persons.patient());
        browser.usedBy(persons.ortiz());

        var theirs = browser.goesTo(address(visit)).wholeText();
        var missing = browser.goesTo("doctor/visits/" + UUID.randomUUID()).wholeText();

        assertThat(theirs)
                .contains("We cannot find this page")
                .doesNotContain("Sam Doe")
                .isEqualTo(missing);
    }

    private VisitId booked(As patient) {
        return bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
    }

    private static String address(VisitId visit) {
        return "doctor/visits/" + visit.value();
    }
}
