package care.plumbline.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.account.SignUp;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class VerifyViewTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    private SignUp registering;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private final String address = UUID.randomUUID() + "@test.example";

    @Test
    void itSaysWhereTheCodeIs(Browser browser) {
        browser.usedBy(registered()).goesTo("book/verify");

        assertThat(browser.heading()).isEqualTo("Check your email");
        assertThat(browser.text()).contains("We sent a code to " + address + ".", "Step 2 of 4");
        assertThat(browser.link("Open the demo mailbox")).isEqualTo("/mailbox");
        assertThat(browser.link("Back")).isEqualTo("/book/account");
    }

    @Test
    void newCodeComesWithoutTypingEverythingAgainAndOnlyItWorks(Browser browser) {
        var visitor = registered();
        var first = mailedCode();
        browser.usedBy(visitor).goesTo("book/verify").clicks("Send a new code");

        assertThat(browser.text()).contains("We sent a new code. Only the newest one works.");
        var second = mailedCode();
        if (!first.equals(second)) {
            browser.types(TextField.class, "Code", first).clicks("Confirm");
            assertThat(browser.problems()).hasSize(1);
        }
        browser.types(TextField.class, "Code", second).clicks("Confirm");
        assertThat(browser.leftFor()).isEqualTo("/book/price");
    }

    @Test
    void fourthCodeWithinAnHourHasToWait(Browser browser) {
        browser.usedBy(registered())
                .goesTo("book/verify")
                .clicks("Send a new code")
                .clicks("Send a new code");

        browser.clicks("Send a new code");

        assertThat(browser.problems()).containsExactly("That was tried too often. Wait a while, then try again.");
    }

    @Test
    void heldTimeStaysInSight(Browser browser) {
        var visitor = registered();
        bookings.holds(visitor, bookings.openTimes().getFirst());

        browser.usedBy(visitor).goesTo("book/verify");

        assertThat(browser.text()).contains("We hold ");
    }

    @Test
    void wrongCodeHasItsWordsAtTheField(Browser browser) {
        var visitor = registered();
        var wrong = mailedCode().equals("000000") ? "000001" : "000000";
        browser.usedBy(visitor).goesTo("book/verify").types(TextField.class, "Code", wrong);

        browser.clicks("Confirm");

        assertThat(browser.problems())
                .containsExactly("This is not the code we sent. Check your newest email from us.");
        assertThat(browser.problemAt(TextField.class, "Code")).startsWith("This is not the code we sent.");
        assertThat(browser.field(TextField.class, "Code").getValue()).isEqualTo(wrong);
    }

    @Test
    void codesThatAreNoneAreJustWrong(Browser browser) {
        browser.usedBy(registered()).goesTo("book/verify");

        for (var typed : new String[] {"", "<script>", "9".repeat(10_000)}) {
            browser.types(TextField.class, "Code", typed).clicks("Confirm");
            assertThat(browser.problems())
                    .containsExactly("This is not the code we sent. Check your newest email from us.");
        }
    }

    @Test
    void oldCodeNoLongerWorks(Browser browser) {
        var visitor = registered();
        var code = mailedCode();
        clock.advance(Duration.ofMinutes(15));
        browser.usedBy(visitor).goesTo("book/verify").types(TextField.class, "Code", code);

        browser.clicks("Confirm");

        assertThat(browser.problems()).containsExactly("This code no longer works. Ask for a new one.");
    }

    @Test
    void rightCodeSignsInAndLeadsToThePriceOfTheHeldTime(Browser browser) {
        var visitor = registered();
        bookings.holds(visitor, bookings.openTimes().getFirst());
        browser.usedBy(visitor).goesTo("book/verify").types(TextField.class, "Code", " " + mailedCode());

        browser.clicks("Confirm");

        assertThat(browser.leftFor()).isEqualTo("/book/price");
        assertThat(browser.goesTo("book/price").heading()).isEqualTo("Your price");
    }

    @Test
    void onlyAVisitorHasACodeToConfirm(Browser browser) {
        assertThat(browser.goesTo("book/verify").address()).isEqualTo("book/account");
    }

    private As registered() {
        var visitor = persons.clearedVisitor();
        visitor.run(actor -> registering.signUp(actor, new SignUp.Request(address, "correct horse battery", "en", "")));
        return visitor;
    }

    private String mailedCode() {
        jobs.runDue();
        var body = tables.text("select body from sandbox.mail where recipient = ? order by id desc limit 1", address);
        return CODE.matcher(body).results().map(MatchResult::group).findFirst().orElseThrow();
    }
}
