package care.plumbline.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PriceTag;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.intake.StartIntake;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class StartViewTest {

    private static final String FIRST_SCREEN = "Who is this check for?";
    private static final String FIRST_QUESTION = "How old are you (in years)?";

    @Autowired
    private Persons persons;

    @Autowired
    private MyPrice prices;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Bookings bookings;

    @Autowired
    private StartIntake startIntake;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void somebodyNewReadsWhatComesAndBothPrices(Browser browser) {
        browser.goesTo("start");

        assertThat(browser.heading()).isEqualTo("Your back pain check");
        assertThat(browser.title()).isEqualTo("Your back pain check · Plumbline");
        assertThat(browser.text())
                .contains("It takes about 10 minutes. It is free, and you need no account.")
                .contains("If you book, your doctor reads your answers.");
        assertThat(browser.priceChips()).containsExactly(PriceTag.pair(prices) + " Check your price");
        assertThat(browser.buttons()).containsExactly("Start");
    }

    @Test
    void onlyStartMakesAVisitorWhoseCookieIsKept(Browser browser) {
        var before = tables.count("care.visitor");

        browser.goesTo("start");
        var lookedOnly = tables.count("care.visitor");
        browser.clicks("Start").keepsCookies();

        assertThat(lookedOnly).isEqualTo(before);
        assertThat(tables.count("care.visitor")).isEqualTo(before + 1);
        assertThat(browser.hasCookie("plumbline-visitor")).isTrue();
        assertThat(browser.heading()).isEqualTo(FIRST_SCREEN);
    }

    @Test
    void questionsTickedOnTheArticleComeAlong(Browser browser) {
        browser.goesTo("start?q=q-avoid&q=no-such-question").clicks("Start");

        assertThat(
                        tables.texts(
                                "select value::text from triage.answer where link_id = 'goal.questions' order by id desc limit 1"))
                .singleElement()
                .asString()
                .contains("q-avoid")
                .doesNotContain("no-such-question");
    }

    @Test
    void questionsTickedWhileACheckIsUnderWayComeAlongToo(Browser browser) {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of("q-avoid")));
        interviews.answers(visitor, "scope.age=40");

        browser.usedBy(visitor).goesTo("start?q=q-treatments&q=no-such-question");
        assertThat(browser.text()).contains("The questions you ticked come along.");
        browser.clicks("Pick up where you left off");

        assertThat(
                        tables.texts(
                                "select value::text from triage.answer where link_id = 'goal.questions' order by id desc limit 1"))
                .singleElement()
                .asString()
                .contains("q-avoid", "q-treatments")
                .doesNotContain("no-such-question");
    }

    @Test
    void somebodyWhoStoppedGoesOnWhereTheyWere(Browser browser) {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of()));
        interviews.answers(visitor, "scope.age=40");

        browser.usedBy(visitor).goesTo("start");

        assertThat(browser.text()).contains("You have answered 1 questions so far.");
        assertThat(browser.buttons()).containsExactly("Pick up where you left off", "Start again", "Make a link");
        browser.clicks("Pick up where you left off");
        assertThat(browser.heading()).isEqualTo(FIRST_SCREEN);
    }

    @Test
    void visitorGoesOnOnAnotherDeviceByTheirOwnLinkOnce(Browser browser) {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of()));
        interviews.answers(visitor, "scope.age=40");
        browser.usedBy(visitor).goesTo("start").clicks("Make a link");
        var link = Pattern.compile("/go-on/\\S+").matcher(browser.text());
        assertThat(link.find()).isTrue();

        browser.forgetsEverything().goesTo(link.group());
        assertThat(tables.count("care.visitor_key where visitor_id = ? and used_at is not null", id(visitor)))
                .as("opening the link changes nothing")
                .isZero();
        browser.clicks("Go on here").keepsCookies();
        assertThat(browser.text()).contains("You have answered 1 questions so far.");
        browser.close().goesTo("start");
        assertThat(browser.text()).contains("You have answered 1 questions so far.");

        browser.forgetsEverything().goesTo(link.group()).clicks("Go on here");
        assertThat(browser.text()).contains("This link no longer works.");
    }

    @Test
    void patientSeesNothingOfAnotherPersonsCheckInTheSameBrowser(Browser browser) {
        var patient = persons.patient();
        bookings.books(patient, bookings.openTimes().getFirst());
        clock.advance(Duration.ofMinutes(1));
        var other = persons.visitor();
        interviews.completes(other, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        var both = new As(new Actor(
                patient.actor().requireAccount(),
                other.actor().requireVisitor(),
                Role.PATIENT,
                patient.actor().session(),
                null));

        browser.usedBy(both).goesTo("start");

        assertThat(browser.text())
                .contains("Your visit is booked.")
                .doesNotContain("Your answers showed signs of an emergency.");
    }

    @Test
    void linkIsOverAfterADay(Browser browser) {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of()));
        browser.usedBy(visitor).goesTo("start").clicks("Make a link");
        var link = Pattern.compile("/go-on/\\S+").matcher(browser.text());
        assertThat(link.find()).isTrue();
        clock.advance(Duration.ofHours(24));

        browser.forgetsEverything().goesTo(link.group()).clicks("Go on here");

        assertThat(browser.text()).contains("This link no longer works.");
        browser.goesTo("go-on/<script>").clicks("Go on here");
        assertThat(browser.text()).contains("This link no longer works.");
    }

    private static UUID id(As visitor) {
        return visitor.actor().requireVisitor().value();
    }

    @Test
    void somebodyMayStartAgainFromTheFirstQuestion(Browser browser) {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of()));
        interviews.answers(visitor, "scope.age=40");

        browser.usedBy(visitor).goesTo("start").clicks("Start again");

        assertThat(browser.heading()).isEqualTo(FIRST_SCREEN);
        assertThat(browser.field(IntegerField.class, FIRST_QUESTION).getValue()).isNull();
    }

    @Test
    void afterTheQuestionsTheResultIsOneClickAway(Browser browser) {
        browser.usedBy(persons.clearedVisitor()).goesTo("start");

        assertThat(browser.buttons()).containsExactly("See your result", "Start again");
        browser.clicks("See your result");
        assertThat(browser.heading()).isEqualTo("Book a visit when it works for you");
    }

    @Test
    void afterEmergencyAdviceANewCheckHasToWaitADay(Browser browser) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        browser.usedBy(visitor).goesTo("start");

        assertThat(browser.text()).contains("Your answers showed signs of an emergency. Get help now.");
        assertThat(browser.link("See what to do now")).isEqualTo("/emergency");
        assertThat(browser.link("I picked the wrong answer")).isEqualTo("/check/wrong-answer");
        assertThat(browser.text()).contains("You can do a new check 24 hours later.");
        assertThat(browser.buttons()).containsExactly("I have been seen and I am safe: answer all questions again");
        browser.clicks("I have been seen and I am safe: answer all questions again");
        assertThat(browser.heading()).isEqualTo(FIRST_SCREEN);
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        browser.goesTo("start").clicks("I was already seen for this");
        assertThat(browser.text()).contains("We have asked a clinician to call you and decide with you.");
    }

    @Test
    void afterTheCrisisLineTheQuestionsMayGoOn(Browser browser) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.with("mood.safety=yes"));

        browser.usedBy(visitor).goesTo("start").clicks("Continue my back pain questions");

        assertThat(browser.address()).startsWith("check/");
    }

    @Test
    void aDayAfterEmergencyAdviceANewCheckBegins(Browser browser) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        clock.advance(Duration.ofHours(24));

        browser.usedBy(visitor).goesTo("start").clicks("Answer all questions again");

        assertThat(browser.heading()).isEqualTo(FIRST_SCREEN);
    }

    @Test
    void everythingIsSaidInSpanishToo(Browser browser) {
        var text = browser.inSpanish().goesTo("start").text();

        assertThat(text).doesNotContain("Your back pain check");
        assertThat(browser.priceChips())
                .singleElement(STRING)
                .contains("sin seguro")
                .doesNotContain("typical copay");
        assertThat(browser.clicks("Empezar").heading()).isEqualTo("¿Para quién es esta revisión?");
    }
}
