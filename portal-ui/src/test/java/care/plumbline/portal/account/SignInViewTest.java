package care.plumbline.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.Browser;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.login.LoginForm;
import org.junit.jupiter.api.Test;

@ViewTest
class SignInViewTest {

    @Test
    void formAsksForEmailAndPasswordAndOffersNoForgottenPassword(Browser browser) {
        browser.goesTo("sign-in");

        assertThat(browser.heading()).isEqualTo("Sign in");
        assertThat(browser.text())
                .contains("New here? Start your back pain check.")
                .doesNotContain("Many people");
        var form = browser.only(LoginForm.class);
        assertThat(form.isError()).isFalse();
        assertThat(form.isForgotPasswordButtonVisible()).isFalse();
        assertThat(form.getAction()).isEqualTo("sign-in");
    }

    @Test
    void wrongPasswordIsSaidInTheForm(Browser browser) {
        browser.goesTo("sign-in?error");

        assertThat(browser.only(LoginForm.class).isError()).isTrue();
    }

    @Test
    void patientIsToldWhoseAnswersWereNotTaken(Browser browser) {
        browser.signedInAs("patient@demo.example").goesTo("visits?another-person");

        assertThat(browser.text()).contains("The answers given in this browser are about somebody else");
    }

    @Test
    void busyHourIsSaidInWordsAndIsNoWrongPassword(Browser browser) {
        browser.goesTo("sign-in?busy");

        assertThat(browser.text()).contains("There were many tries just now. Wait a few minutes, then try again.");
        assertThat(browser.only(LoginForm.class).isError()).isFalse();
    }

    @Test
    void patientWhoIsSignedInGoesToTheirVisits(Browser browser) {
        browser.signedInAs("patient@demo.example").goesTo("sign-in");

        assertThat(browser.address()).isEqualTo("visits");
    }

    @Test
    void doctorWhoIsSignedInGoesToTheirVisits(Browser browser) {
        browser.signedInAs("lee@demo.example").goesTo("sign-in");

        assertThat(browser.address()).isEqualTo("doctor");
    }
}
