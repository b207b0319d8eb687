package care.plumbline.platform.render;

import care.plumbline.domain.account.Addressees;
import care.plumbline.domain.account.Addressees.Addressee;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.domain.notification.SendingTime;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.waitlist.MyWaitlist.Offered;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is said about a time that is kept for somebody for a while: held on the phone, or offered from the waitlist. */
@Component
class KeptTimeMails {

    private final NoticeFacts facts;
    private final Addressees addressees;
    private final Letters letters;
    private final Clock clock;

    KeptTimeMails(NoticeFacts facts, Addressees addressees, Letters letters, Clock clock) {
        this.facts = facts;
        this.addressees = addressees;
        this.letters = letters;
        this.clock = clock;
    }

    Decision held(Actor system, UUID hold) {
        var held = facts.hold(system, hold);
        if (held.isEmpty()) {
            return new Decision.Leave(MessageReason.NOT_KEPT);
        }
        var time = held.get();
        return addressees
                .ofPatient(system, time.patient().value())
                .<Decision>map(to -> new Decision.Tell(
                        letters.write(
                                to,
                                new Letter(
                                        "time-held",
                                        List.of(),
                                        facts(
                                                to,
                                                time.slot().start(),
                                                time.zone(),
                                                time.doctorName(),
                                                time.expiresAt()),
                                        "/book/price"),
                                null),
                        null,
                        time.expiresAt()))
                .orElseGet(() -> new Decision.Leave(MessageReason.NOBODY_TO_TELL));
    }

    Decision offered(Actor system, StagedNotice staged) {
        var offer = facts.offer(system, staged.subject());
        var visit = offer.flatMap(found -> facts.visit(system, found.visit().value()));
        if (offer.isEmpty() || visit.isEmpty()) {
            return new Decision.Leave(MessageReason.NOT_KEPT);
        }
        var to = addressees.ofPatient(system, visit.get().patient().value());
        return to.map(person -> offer(system, staged, offer.get(), visit.get(), person))
                .orElseGet(() -> new Decision.Leave(MessageReason.NOBODY_TO_TELL));
    }

    private Decision offer(Actor system, StagedNotice staged, Offered offer, BookedVisit visit, Addressee to) {
        var wishes = facts.wishes(system, visit.patient());
        return switch (wishes.sendingTime(staged.notice(), clock.instant(), offer.expiresAt(), visit.zone())) {
            case SendingTime.Later(var at) -> new Decision.Wait(at);
            case SendingTime.Never() -> new Decision.Leave(MessageReason.QUIET_HOURS);
            case SendingTime.Now() ->
                new Decision.Tell(
                        // Asked for on the visit's page, whatever was said about reminders.
                        mail(offer, visit, to),
                        wishes.smsReminders() ? text(offer, visit, to) : null,
                        offer.expiresAt());
        };
    }

    private RenderedMail mail(Offered offer, BookedVisit visit, Addressee to) {
        var told = facts(to, offer.slot().start(), visit.zone(), offer.doctorName(), offer.expiresAt());
        return letters.write(
                to,
                new Letter(
                        "earlier-time", List.of(), told, "/offers/" + offer.id().value()),
                null);
    }

    private RenderedText text(Offered offer, BookedVisit visit, Addressee to) {
        return new RenderedText(
                visit.phone(),
                letters.word(
                        to,
                        "sms.earlier-time",
                        WallClock.inShort(offer.slot().start(), visit.zone(), to.language()),
                        offer.doctorName(),
                        WallClock.inShort(offer.expiresAt(), visit.zone(), to.language())));
    }

    private List<Letter.Fact> facts(Addressee to, Instant start, ZoneId zone, String doctor, Instant until) {
        return List.of(
                new Letter.Fact(letters.word(to, "mail.when"), WallClock.inFull(start, zone, to.language())),
                new Letter.Fact(letters.word(to, "mail.with"), doctor),
                new Letter.Fact(letters.word(to, "mail.how"), letters.word(to, "mail.how.phone")),
                new Letter.Fact(letters.word(to, "mail.until"), WallClock.inFull(until, zone, to.language())));
    }
}
