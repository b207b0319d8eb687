package care.plumbline.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.notification.ContactPreference;
import care.plumbline.domain.notification.MessageId;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.RecordMessage;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.notification.TakeMessage;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.render.Mails;
import care.plumbline.testing.As;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.Telling;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.MailSendException;

@PortalTest
class DeliveryTest {

    @Autowired
    private TakeMessage taking;

    @Autowired
    private RecordMessage recording;

    @Autowired
    private Mails mails;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Persons persons;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private Telling telling;
    private As system;
    private As patient;

    @BeforeEach
    void somebodyWithoutQuietHours() {
        telling = Telling.in(context);
        system = persons.somebody(Role.SYSTEM);
        patient = telling.patient("en");
    }

    @Test
    void bookingStagesOneRowAMessageAndTheJobClosesThem() {
        var visit = telling.books(patient, Duration.ofHours(26));

        var patientId = persons.idOf(patient).value();
        var start = telling.visit(patient, visit).slot().start();
        assertThat(telling.log(visit.value()))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("patient_id", patientId)
                        .containsEntry("channel", "EMAIL")
                        .containsEntry("status", "WAITING")
                        .containsEntry("attempts", 0));

        jobs.runDue();
        assertThat(fate(Notice.VISIT_BOOKED, visit, 0)).isEqualTo("SENT");
        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("WAITING");
        clock.set(start.minus(Duration.ofHours(24)));
        jobs.runDue();
        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("SENT");
        clock.set(start.minus(Duration.ofHours(2)));
        jobs.runDue();
        clock.set(start.minus(Duration.ofMinutes(15)));
        jobs.runDue();

        assertThat(telling.mailsTo(patient))
                .containsExactly(
                        "Your visit is booked",
                        "Reminder: your visit",
                        "Reminder: your visit",
                        "Your visit starts soon");
        assertThat(telling.log(visit.value()))
                .allSatisfy(
                        row -> assertThat(row).containsEntry("status", "SENT").containsEntry("attempts", 1));
    }

    @Test
    void cancelledVisitIsNeitherConfirmedNorReminded() {
        var visit = telling.books(patient, Duration.ofHours(26));
        telling.cancels(patient, visit);
        var start = telling.visit(patient, visit).slot().start();

        for (var before : List.of(Duration.ofHours(24), Duration.ofHours(2), Duration.ofMinutes(15), Duration.ZERO)) {
            clock.set(start.minus(before));
            jobs.runDue();
        }

        assertThat(telling.mailsTo(patient)).containsExactly("Your visit was called off");
        for (var notice :
                List.of(Notice.VISIT_BOOKED, Notice.REMINDER_DAY, Notice.REMINDER_HOURS, Notice.REMINDER_SOON)) {
            assertThat(fate(notice, visit, 0)).as(notice.name()).isEqualTo("SKIPPED NOT_BOOKED");
        }
    }

    @Test
    void onlyTheLastOfSeveralMovesIsToldAndOnlyItsTimeReminded() {
        var visit = telling.books(patient, Duration.ofHours(26));
        var old = telling.visit(patient, visit).slot().start();
        telling.moves(patient, visit);
        tables.change("update care.visit set sequence = 2 where id = ?", visit.value());
        var again = new StagedNotice(Notice.VISIT_MOVED, visit.value(), 2);

        jobs.runDue();
        system.get(self -> usual().attempt(self, again));

        assertThat(telling.mailsTo(patient)).containsExactly("Your visit has a new time");
        assertThat(fate(Notice.VISIT_BOOKED, visit, 0)).isEqualTo("SKIPPED MOVED_SINCE");
        assertThat(fate(Notice.VISIT_MOVED, visit, 1)).isEqualTo("SKIPPED MOVED_SINCE");
        assertThat(telling.fate(again)).isEqualTo("SENT");
        clock.set(old.minus(Duration.ofHours(24)));
        jobs.runDue();
        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("SKIPPED MOVED_SINCE");
    }

    @Test
    void movedVisitIsRemindedOfItsNewTime() {
        var visit = telling.books(patient, Duration.ofHours(26));
        telling.moves(patient, visit);
        jobs.runDue();

        clock.set(telling.visit(patient, visit).slot().start().minus(Duration.ofHours(2)));
        jobs.runDue();

        assertThat(fate(Notice.REMINDER_HOURS, visit, 1)).isEqualTo("SENT");
        assertThat(fate(Notice.REMINDER_HOURS, visit, 0)).isEqualTo("SKIPPED MOVED_SINCE");
    }

    @Test
    void reminderIsNeverLaterThanTheStart() {
        var visit = telling.books(patient, Duration.ofHours(26));
        clock.set(telling.visit(patient, visit).slot().start());

        jobs.runDue();

        for (var notice : List.of(Notice.REMINDER_DAY, Notice.REMINDER_HOURS, Notice.REMINDER_SOON)) {
            assertThat(fate(notice, visit, 0)).isEqualTo("SKIPPED TIME_PASSED");
        }
    }

    @Test
    void visitThatIsToBeMovedIsNotRemindedOfAtItsTime() {
        var visit = telling.books(patient, Duration.ofHours(26));
        telling.asksToMove(patient, visit);
        clock.set(telling.visit(patient, visit).slot().start().minus(Duration.ofHours(24)));

        jobs.runDue();

        assertThat(fate(Notice.VISIT_TO_MOVE, visit, 0)).isEqualTo("SENT");
        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("SKIPPED ASKED_TO_MOVE");
    }

    @Test
    void visitThatWasMovedMeanwhileNeedsNoOtherTime() {
        var visit = telling.books(patient, Duration.ofHours(26));
        telling.asksToMove(patient, visit);
        telling.moves(patient, visit);

        jobs.runDue();

        assertThat(fate(Notice.VISIT_TO_MOVE, visit, 0)).isEqualTo("SKIPPED MOVED_SINCE");
    }

    @Test
    void timeThatIsNotKeptAnyMoreIsNotTold() {
        var held = telling.causes(Notice.TIME_HELD, patient);
        clock.advance(Duration.ofHours(3));
        jobs.runDue();
        assertThat(telling.fate(held)).isEqualTo("SKIPPED NOT_KEPT");

        var offer = telling.causes(Notice.EARLIER_TIME_OFFERED, telling.patient("en"));
        tables.change(
                "update care.message set status = 'WAITING', sent_at = null, attempts = 0 where subject_id = ?",
                offer.subject());
        clock.advance(Duration.ofMinutes(31));
        system.get(self -> usual().attempt(self, offer));
        assertThat(telling.fate(offer)).isEqualTo("SKIPPED NOT_KEPT");
    }

    @Test
    void reminderOfTheNightWaitsForTheMorning() {
        var visit = telling.books(patient, Duration.ofHours(50));
        jobs.runDue();
        var booked = telling.visit(patient, visit);
        var due = booked.slot().start().minus(Duration.ofHours(24));
        var local = due.atZone(booked.zone()).toLocalTime().truncatedTo(ChronoUnit.HOURS);
        telling.wants(patient, new ContactPreference(true, false, local, local.plusHours(3)));
        var morning = due.atZone(booked.zone()).with(local.plusHours(3)).toInstant();

        clock.set(due);
        jobs.runDue();
        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("WAITING");
        clock.set(morning.minusSeconds(1));
        jobs.runDue();
        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("WAITING");
        clock.set(morning);
        jobs.runDue();

        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("SENT");
    }

    @Test
    void whoeverWantsNoRemindersIsStillToldOfChanges() {
        telling.wants(patient, new ContactPreference(false, false, LocalTime.NOON, LocalTime.NOON));
        var visit = telling.books(patient, Duration.ofHours(26));
        jobs.runDue();
        clock.set(telling.visit(patient, visit).slot().start().minus(Duration.ofHours(24)));
        jobs.runDue();
        telling.cancels(patient, visit);
        jobs.runDue();

        assertThat(telling.mailsTo(patient)).containsExactly("Your visit is booked", "Your visit was called off");
        assertThat(fate(Notice.REMINDER_DAY, visit, 0)).isEqualTo("SKIPPED NOT_WANTED");
    }

    @Test
    void textMessageIsStoredForTheStaffOnce() {
        telling.wants(patient, new ContactPreference(false, true, LocalTime.NOON, LocalTime.NOON));
        var visit = telling.books(patient, Duration.ofHours(26));
        clock.set(telling.visit(patient, visit).slot().start().minus(Duration.ofHours(24)));
        jobs.runDue();

        var reminder = new StagedNotice(Notice.REMINDER_DAY, visit.value(), 0);
        system.get(self -> usual().attempt(self, reminder));

        assertThat(telling.fate(reminder)).isEqualTo("SKIPPED NOT_WANTED");
        assertThat(telling.fate(reminder, "SMS")).isEqualTo("STORED");
        assertThat(tables.text("select body from care.message where subject_id = ? and channel = 'SMS'", visit.value()))
                .startsWith("Plumbline: your visit with Dr. Anna Lee is on ")
                .endsWith("The doctor calls you.");
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        var staged = telling.causes(Notice.VISIT_BOOKED, patient);
        var sent = new ArrayList<MessageId>();
        var delivery = with((id, mail) -> sent.add(id));

        for (var time = 0; time < 3; time++) {
            system.get(self -> delivery.attempt(self, staged));
        }
        jobs.runDue();

        assertThat(sent).hasSize(1);
        assertThat(telling.mailsTo(patient)).isEmpty();
    }

    @Test
    void mailWhoseSendingWasNotWrittenDownGoesAgainWithTheSameId() {
        var staged = telling.causes(Notice.VISIT_BOOKED, patient);
        var sent = new ArrayList<MessageId>();
        var dying = with((id, mail) -> {
            sent.add(id);
            throw new IllegalStateException("the power is gone");
        });

        try {
            system.get(self -> dying.attempt(self, staged));
        } catch (IllegalStateException gone) {
            // What the server took is not known here.
        }
        system.get(self -> with((id, mail) -> sent.add(id)).attempt(self, staged));

        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @Test
    void refusalForGoodIsNotTriedAgain() {
        var staged = telling.causes(Notice.VISIT_BOOKED, patient);
        var delivery = with((id, mail) -> {
            throw new MailRefusedException(MessageReason.ADDRESS_REFUSED);
        });

        assertThat(system.<Optional<Instant>>get(self -> delivery.attempt(self, staged)))
                .isEmpty();

        assertThat(telling.fate(staged)).isEqualTo("FAILED ADDRESS_REFUSED");
    }

    @Test
    void serverThatIsBusyIsAskedAgainAndAgainForADay() {
        var staged = telling.causes(Notice.VISIT_BOOKED, patient);
        var begun = clock.instant();
        var pauses = new ArrayList<Duration>();
        var delivery = with((id, mail) -> {
            throw new MailSendException("busy");
        });

        var next = system.get(self -> delivery.attempt(self, staged));
        while (next.isPresent()) {
            pauses.add(Duration.between(clock.instant(), next.get()));
            clock.set(next.get());
            next = system.get(self -> delivery.attempt(self, staged));
        }

        assertThat(pauses.subList(0, 4))
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(80));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofHours(1));
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(telling.fate(staged)).isEqualTo("FAILED NOT_DELIVERED");
        assertThat(row(staged)).containsEntry("attempts", pauses.size() + 1);
    }

    @Test
    void reminderIsGivenUpAtTheStartOfTheVisit() {
        var staged = telling.causes(Notice.REMINDER_SOON, patient);
        var start = telling.visit(patient, new VisitId(staged.subject())).slot().start();
        clock.set(start.minus(Duration.ofMinutes(15)));
        var delivery = with((id, mail) -> {
            throw new MailSendException("busy");
        });

        var next = system.get(self -> delivery.attempt(self, staged));
        while (next.isPresent()) {
            assertThat(next.get()).isBefore(start);
            clock.set(next.get());
            next = system.get(self -> delivery.attempt(self, staged));
        }

        assertThat(telling.fate(staged)).isEqualTo("FAILED NOT_DELIVERED");
    }

    private Map<String, Object> row(StagedNotice staged) {
        return telling.log(staged.subject()).stream()
                .filter(row -> row.get("notice").equals(staged.notice().name()))
                .findFirst()
                .orElseThrow();
    }

    private String fate(Notice notice, VisitId visit, int sequence) {
        return telling.fate(new StagedNotice(notice, visit.value(), sequence));
    }

    private Delivery usual() {
        return context.getBean(Delivery.class);
    }

    private Delivery with(MailTransport transport) {
        return new Delivery(taking, recording, mails, transport, new StoredTexts(), clock);
    }
}
