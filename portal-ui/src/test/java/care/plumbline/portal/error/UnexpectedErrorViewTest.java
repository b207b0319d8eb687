package care.plumbline.portal.error;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class UnexpectedErrorViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    @Test
    void viewThatBreaksShowsAReferenceAndNothingOfTheFailure(Browser browser) {
        browser.usedBy(persons.patient());
        tables.change("alter table care.organisation rename to organisation_is_gone");

        try {
            browser.goesTo("visits");
        } finally {
            tables.change("alter table care.organisation_is_gone rename to organisation");
        }

        assertThat(browser.heading()).isEqualTo("Something went wrong on our side");
        assertThat(browser.text())
                .containsPattern("Reference: [A-Z2-9]{6}\\b")
                .contains("This page did not load. Wait a minute, then try again.")
                .contains("If you were paying, sign in and look at your visits before you try again.")
                .doesNotContain("organisation", "Exception", "SQL", "relation", "care.");
        assertThat(browser.link("Go to the home page")).isEqualTo("/");
    }

    @Test
    void brokenViewLoadsAgainWhenTheFailureIsOver(Browser browser) {
        viewThatBreaksShowsAReferenceAndNothingOfTheFailure(browser);

        assertThat(browser.goesTo("visits").heading()).isEqualTo("Your visits");
    }

    @Test
    void clickThatBreaksShowsAReferenceAndKeepsWhatWasTyped(Browser browser) {
        browser.goesTo("about-you").types(TextField.class, "First name", "Ana");

        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new IllegalStateException("relation care.secret does not exist")));

        var dialog = browser.only(ConfirmDialog.class);
        assertThat(ConfirmDialogKt._getHeader(dialog)).isEqualTo("Something went wrong on our side");
        assertThat(ConfirmDialogKt._getText(dialog))
                .containsPattern("give us this reference: [A-Z2-9]{6}$")
                .doesNotContain("secret");
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(browser.field(TextField.class, "First name").getValue()).isEqualTo("Ana");
    }
}
