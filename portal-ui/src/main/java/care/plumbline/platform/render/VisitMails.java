package care.plumbline.platform.render;

import care.plumbline.domain.account.Addressees;
import care.plumbline.domain.account.Addressees.Addressee;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.SendingTime;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.render.RenderedMail.CalendarFile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said about a visit: that it is booked, moved, called off, to be moved, or near. */
@Component
class VisitMails {

    private final NoticeFacts facts;
    private final Addressees addressees;
    private final Letters letters;
    private final VisitCalendar calendar;
    private final Clock clock;

    VisitMails(NoticeFacts facts, Addressees addressees, Letters letters, VisitCalendar calendar, Clock clock) {
        this.facts = facts;
        this.addressees = addressees;
        this.letters = letters;
        this.calendar = calendar;
        this.clock = clock;
    }

    Decision decide(Actor system, StagedNotice staged) {
        var visit = facts.visit(system, staged.subject());
        var to = visit.flatMap(
                found -> addressees.ofPatient(system, found.patient().value()));
        if (visit.isEmpty() || to.isEmpty()) {
            return new Decision.Leave(MessageReason.NOBODY_TO_TELL);
        }
        var now = clock.instant();
        var untrue = whyUntrue(staged, visit.get(), now);
        return untrue.<Decision>map(Decision.Leave::new)
                .orElseGet(() -> staged.notice().isReminder()
                        ? remind(system, staged.notice(), visit.get(), to.get(), now)
                        : new Decision.Tell(mail(staged.notice(), visit.get(), to.get()), null, null));
    }

    private static Optional<MessageReason> whyUntrue(StagedNotice staged, BookedVisit visit, Instant now) {
        var notice = staged.notice();
        var cancelled = visit.status() == VisitStatus.CANCELLED;
        if (notice == Notice.VISIT_CANCELLED) {
            return cancelled ? Optional.empty() : Optional.of(MessageReason.NOT_BOOKED);
        }
        if (notice == Notice.VISIT_MISSED) {
            return visit.status() == VisitStatus.NO_SHOW ? Optional.empty() : Optional.of(MessageReason.NOT_BOOKED);
        }
        // A visit that began meanwhile is confirmed all the same; one that was called off never is.
        var onlyBooked = notice.isReminder() || notice == Notice.VISIT_TO_MOVE;
        if (cancelled || (onlyBooked && visit.status() != VisitStatus.BOOKED)) {
            return Optional.of(MessageReason.NOT_BOOKED);
        }
        if (staged.sequence() != visit.sequence()) {
            return Optional.of(MessageReason.MOVED_SINCE);
        }
        if (onlyBooked && !visit.slot().start().isAfter(now)) {
            return Optional.of(MessageReason.TIME_PASSED);
        }
        if (notice.isReminder() && visit.askedToMove()) {
            return Optional.of(MessageReason.ASKED_TO_MOVE);
        }
        return notice == Notice.VISIT_TO_MOVE && !visit.askedToMove()
                ? Optional.of(MessageReason.MOVED_SINCE)
                : Optional.empty();
    }

    private Decision remind(Actor system, Notice notice, BookedVisit visit, Addressee to, Instant now) {
        var wishes = facts.wishes(system, visit.patient());
        if (!wishes.emailReminders() && !wishes.smsReminders()) {
            return new Decision.Leave(MessageReason.NOT_WANTED);
        }
        var start = visit.slot().start();
        return switch (wishes.sendingTime(notice, now, start, visit.zone())) {
            case SendingTime.Later(var at) -> new Decision.Wait(at);
            case SendingTime.Never() -> new Decision.Leave(MessageReason.QUIET_HOURS);
            case SendingTime.Now() ->
                new Decision.Tell(
                        wishes.emailReminders() ? mail(notice, visit, to) : null,
                        wishes.smsReminders() ? text(visit, to) : null,
                        start);
        };
    }

    private RenderedMail mail(Notice notice, BookedVisit visit, Addressee to) {
        var happens = notice != Notice.VISIT_CANCELLED && notice != Notice.VISIT_MISSED;
        var when = new Letter.Fact(letters.word(to, "mail.when"), when(visit, to));
        var who = new Letter.Fact(letters.word(to, "mail.with"), visit.doctorName());
        var how = new Letter.Fact(letters.word(to, "mail.how"), letters.word(to, "mail.how.phone"));
        var letter = new Letter(
                key(notice),
                List.of(),
                happens ? List.of(when, who, how) : List.of(when, who),
                "/visits/" + visit.id().value());
        return letters.write(to, letter, calendarFor(notice, visit, to));
    }

    private RenderedText text(BookedVisit visit, Addressee to) {
        return new RenderedText(
                visit.phone(),
                letters.word(
                        to,
                        "sms.reminder",
                        WallClock.inShort(visit.slot().start(), visit.zone(), to.language()),
                        visit.doctorName()));
    }

    private @Nullable CalendarFile calendarFor(Notice notice, BookedVisit visit, Addressee to) {
        var words = new VisitCalendar.Words(
                letters.word(to, "visit.calendar.title"), letters.word(to, "visit.calendar.text", visit.doctorName()));
        return switch (notice) {
            case VISIT_BOOKED, VISIT_MOVED -> calendar.invitation(visit, to.email(), words);
            case VISIT_CANCELLED -> calendar.cancellation(visit, to.email(), words);
            default -> null;
        };
    }

    private static String when(BookedVisit visit, Addressee to) {
        return WallClock.inFull(visit.slot().start(), visit.zone(), to.language());
    }

    private static String key(Notice notice) {
        return switch (notice) {
            case VISIT_BOOKED -> "visit-booked";
            case VISIT_MOVED -> "visit-moved";
            case VISIT_CANCELLED -> "visit-cancelled";
            case VISIT_MISSED -> "visit-missed";
            case VISIT_TO_MOVE -> "visit-to-move";
            case REMINDER_DAY, REMINDER_HOURS -> "reminder";
            case REMINDER_SOON -> "reminder-soon";
            default -> throw new IllegalArgumentException(notice + " is not about a visit");
        };
    }
}
