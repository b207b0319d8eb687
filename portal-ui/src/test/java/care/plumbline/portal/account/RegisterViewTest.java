package care.plumbline.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class RegisterViewTest {

    private static final String GOOD = "correct horse battery";

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Test
    void heldTimeStaysInSightWhileTheAccountIsMade(Browser browser) {
        var visitor = persons.clearedVisitor();
        var time = bookings.openTimes().getFirst();
        bookings.holds(visitor, time);

        browser.usedBy(visitor).goesTo("book/account");

        assertThat(browser.heading()).isEqualTo("Make an account");
        assertThat(browser.text())
                .contains("We hold ")
                .contains(" with " + time.doctorName())
                .contains("At least 15 characters.");
        assertThat(browser.link("Choose another time")).isEqualTo("/book/times");
        assertThat(browser.link("I already have an account")).isEqualTo("/sign-in");
    }

    @Test
    void addressAndPasswordLeadToTheMailedCode(Browser browser) {
        var visitor = persons.clearedVisitor();
        filledIn(browser, visitor, newAddress(), GOOD);

        browser.clicks("Send me a code");

        assertThat(browser.heading()).isEqualTo("Check your email");
    }

    @Test
    void knownAddressLooksExactlyLikeANewOne(Browser browser) {
        filledIn(browser, persons.clearedVisitor(), "patient@demo.example", GOOD);

        browser.clicks("Send me a code");

        assertThat(browser.heading()).isEqualTo("Check your email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "<script>@x.example", "10000"})
    void whatIsNoAddressHasItsWordsAtTheFieldAndThePasswordIsKept(String typed, Browser browser) {
        var address = typed.equals("10000") ? "a".repeat(10_000) + "@x.example" : typed;
        filledIn(browser, persons.clearedVisitor(), address, GOOD);

        browser.clicks("Send me a code");

        assertThat(browser.problems()).containsExactly("Enter an email address, like name@example.com");
        assertThat(browser.problemAt(EmailField.class, "Email"))
                .isEqualTo("Enter an email address, like name@example.com");
        assertThat(browser.field(PasswordField.class, "Password").getValue()).isEqualTo(GOOD);
    }

    @Test
    void passwordThatIsTooShortHasItsWordsAtTheField(Browser browser) {
        filledIn(browser, persons.clearedVisitor(), newAddress(), "short");

        browser.clicks("Send me a code");

        assertThat(browser.problems()).containsExactly("Choose a password with at least 15 characters");
        assertThat(browser.problemAt(PasswordField.class, "Password"))
                .isEqualTo("Choose a password with at least 15 characters");
    }

    @Test
    void everyProblemIsSaidAtOnce(Browser browser) {
        filledIn(browser, persons.clearedVisitor(), "", "");

        browser.clicks("Send me a code");

        assertThat(browser.problems())
                .containsExactly(
                        "Enter an email address, like name@example.com",
                        "Choose a password with at least 15 characters");
    }

    @Test
    void passwordOfTenThousandCharactersIsRefusedAtTheField(Browser browser) {
        filledIn(browser, persons.clearedVisitor(), newAddress(), "abcde".repeat(2_000));

        browser.clicks("Send me a code");

        assertThat(browser.problems()).containsExactly("Choose a password with at most 128 characters");
    }

    @Test
    void passwordThatIsEasyToGuessIsRefusedAtTheField(Browser browser) {
        filledIn(browser, persons.clearedVisitor(), newAddress(), "a".repeat(20));

        browser.clicks("Send me a code");

        assertThat(browser.problemAt(PasswordField.class, "Password")).startsWith("Choose a password that is harder");
    }

    @Test
    void whoIsSignedInGoesOnToThePrice(Browser browser) {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());

        browser.usedBy(patient).goesTo("book/account");

        assertThat(browser.address()).isEqualTo("book/price");
    }

    private static void filledIn(Browser browser, As visitor, String email, String password) {
        browser.usedBy(visitor)
                .goesTo("book/account")
                .types(EmailField.class, "Email", email)
                .types(PasswordField.class, "Password", password);
    }

    private static String newAddress() {
        return UUID.randomUUID() + "@test.example";
    }
}
