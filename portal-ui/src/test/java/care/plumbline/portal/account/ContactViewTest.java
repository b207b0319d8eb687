package care.plumbline.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.notification.Channel;
import care.plumbline.domain.notification.ContactPreference;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.domain.notification.MessageStatus;
import care.plumbline.domain.notification.MyContact;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.SentMessages.Message;
import care.plumbline.domain.shared.Role;
import care.plumbline.portal.component.MessageList;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ContactViewTest {

    @Autowired
    private MyContact myContact;

    @Autowired
    private Persons persons;

    @Test
    void patientSaysHowToBeRemindedAndFindsItSoLater(Browser browser) {
        var patient = persons.patient();
        browser.usedBy(patient).goesTo("account/messages");
        assertThat(browser.heading()).isEqualTo("Messages about your visits");
        assertThat(browser.tickedBoxes()).containsExactly("Reminders by email");
        assertThat(browser.text()).contains("We always send you an email when a visit is booked");

        browser.ticks("Reminders by email", false)
                .ticks("Reminders and offers by text message")
                .chooses("No reminders or offers from", "10:00 PM")
                .chooses("Until", "7:00 AM")
                .clicks("Save");

        assertThat(browser.text()).contains("Saved.");
        assertThat(patient.<ContactPreference>get(myContact::preference))
                .isEqualTo(new ContactPreference(false, true, LocalTime.of(22, 0), LocalTime.of(7, 0)));
        browser.usedBy(patient).goesTo("account/messages");
        assertThat(browser.tickedBoxes()).containsExactly("Reminders and offers by text message");
    }

    @Test
    void wishesAreReadInSpanishToo(Browser browser) {
        browser.inSpanish().usedBy(persons.patient()).goesTo("account/messages").clicks("Guardar");

        assertThat(browser.heading()).isEqualTo("Mensajes sobre sus consultas");
        assertThat(browser.text()).contains("Guardado.");
    }

    @Test
    void whoeverIsNoPatientYetIsToldWhatIsMissing(Browser browser) {
        browser.usedBy(persons.somebody(Role.PATIENT))
                .goesTo("account/messages")
                .clicks("Save");

        assertThat(browser.text()).contains("Tell us who you are first.").doesNotContain("Saved.");
    }

    @Test
    void addressOfTheCalendarIsShownOnceAndStopped(Browser browser) {
        var patient = persons.patient();
        browser.usedBy(patient).goesTo("account/messages");
        assertThat(browser.text()).contains("No address works now.");
        assertThat(browser.hasButton("Stop the address")).isFalse();

        browser.clicks("Make a private address");
        assertThat(browser.field(TextField.class, "Private address").getValue())
                .matches("http://localhost:8080/calendar/[A-Za-z0-9_-]{43}\\.ics");

        browser.goesTo("visits").goesTo("account/messages");
        assertThat(browser.text()).contains("An address works since").doesNotContain("/calendar/");
        browser.clicks("Stop the address");
        assertThat(browser.text()).contains("The address no longer works.", "No address works now.");
        assertThat(browser.hasButton("Stop the address")).isFalse();
    }

    @Test
    void listOfMessagesSaysWhatBecameOfEach(Browser browser) {
        browser.usedBy(persons.patient()).goesTo("visits");
        var at = Instant.parse("2026-12-01T15:00:00Z");

        var list = new MessageList(
                List.of(
                        new Message(Notice.REMINDER_DAY, Channel.SMS, MessageStatus.STORED, null, at, at, "Call them."),
                        new Message(
                                Notice.VISIT_MOVED,
                                Channel.EMAIL,
                                MessageStatus.FAILED,
                                MessageReason.ADDRESS_REFUSED,
                                at,
                                null,
                                null),
                        new Message(Notice.VISIT_BOOKED, Channel.EMAIL, MessageStatus.WAITING, null, at, null, null)),
                ZoneId.of("America/Chicago"));

        assertThat(list.getElement().getTextRecursively())
                .containsSubsequence(
                        "Reminder, a day before",
                        "Text message",
                        "December 1, 2026, 9:00 AM",
                        "To be passed on by phone, December 1, 2026, 9:00 AM",
                        "Call them.",
                        "Visit moved",
                        "Email",
                        "Could not be delivered: the mail server does not know the address",
                        "Visit booked",
                        "Waiting");
        assertThat(new MessageList(List.of(), ZoneId.of("America/Chicago"))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("No messages yet.");
    }
}
