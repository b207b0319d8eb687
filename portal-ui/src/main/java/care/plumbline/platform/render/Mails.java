package care.plumbline.platform.render;

import care.plumbline.domain.account.Addressees;
import care.plumbline.domain.account.Addressees.Addressee;
import care.plumbline.domain.account.MakeRegistrationCode;
import care.plumbline.domain.account.RegisterAccount;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.shared.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Decides at the moment of sending whether a notice is still true, and gives it words in the addressee's language. */
@Component
public class Mails {

    private final Addressees addressees;
    private final MakeRegistrationCode codes;
    private final NoticeFacts facts;
    private final Letters letters;
    private final VisitMails visits;
    private final KeptTimeMails keptTimes;

    Mails(
            Addressees addressees,
            MakeRegistrationCode codes,
            NoticeFacts facts,
            Letters letters,
            VisitMails visits,
            KeptTimeMails keptTimes) {
        this.addressees = addressees;
        this.codes = codes;
        this.facts = facts;
        this.letters = letters;
        this.visits = visits;
        this.keptTimes = keptTimes;
    }

    /** What is to be done about a notice as things stand now. */
    public Decision decide(Actor system, StagedNotice staged) {
        var subject = staged.subject();
        return switch (staged.notice()) {
            case REGISTRATION_CODE ->
                told(
                        addressees.ofRegistration(system, subject),
                        () -> new Letter(
                                "registration-code",
                                List.of(codes.make(system, subject), RegisterAccount.CODE_LIFETIME.toMinutes()),
                                List.of(),
                                ""));
            case ADDRESS_ALREADY_REGISTERED ->
                told(
                        addressees.ofRegistration(system, subject),
                        () -> new Letter("already-registered", List.of(), List.of(), "/sign-in"));
            case PLAN_SIGNED ->
                told(
                        patientOfPlan(system, subject),
                        () -> new Letter("plan-signed", List.of(), List.of(), "/plans/" + subject));
            case VISIT_BOOKED,
                    VISIT_MOVED,
                    VISIT_CANCELLED,
                    VISIT_MISSED,
                    VISIT_TO_MOVE,
                    REMINDER_DAY,
                    REMINDER_HOURS,
                    REMINDER_SOON -> visits.decide(system, staged);
            case TIME_HELD -> keptTimes.held(system, subject);
            case EARLIER_TIME_OFFERED -> keptTimes.offered(system, staged);
        };
    }

    private Optional<Addressee> patientOfPlan(Actor system, UUID plan) {
        return facts.patientOfPlan(system, plan).flatMap(patient -> addressees.ofPatient(system, patient));
    }

    private Decision told(Optional<Addressee> to, Supplier<Letter> letter) {
        return to.<Decision>map(person -> new Decision.Tell(letters.write(person, letter.get(), null), null, null))
                .orElseGet(() -> new Decision.Leave(MessageReason.NOBODY_TO_TELL));
    }
}
