package care.plumbline.platform.render;

import care.plumbline.domain.account.Addressees;
import care.plumbline.domain.account.Addressees.Addressee;
import care.plumbline.domain.account.MakeRegistrationCode;
import care.plumbline.domain.account.RegisterAccount;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.Installation;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renders notices as mails in the addressee's language. */
@Component
public class Mails {

    private final MessageSource messages;
    private final Installation installation;
    private final Addressees addressees;
    private final MakeRegistrationCode codes;
    private final NoticeFacts facts;

    Mails(
            MessageSource messages,
            Installation installation,
            Addressees addressees,
            MakeRegistrationCode codes,
            NoticeFacts facts) {
        this.messages = messages;
        this.installation = installation;
        this.addressees = addressees;
        this.codes = codes;
        this.facts = facts;
    }

    /** The mail of a notice as things stand now; empty when there is nothing left to tell. */
    public Optional<RenderedMail> render(Actor system, Notice notice, UUID subject) {
        return switch (notice) {
            case REGISTRATION_CODE ->
                addressees
                        .ofRegistration(system, subject)
                        .map(to -> mail(
                                to,
                                "registration-code",
                                codes.make(system, subject),
                                RegisterAccount.CODE_LIFETIME.toMinutes()));
            case ADDRESS_ALREADY_REGISTERED ->
                addressees
                        .ofRegistration(system, subject)
                        .map(to -> mail(to, "already-registered", installation.address() + "/sign-in"));
            case VISIT_BOOKED -> visitBooked(system, subject);
            case VISIT_MOVED,
                    VISIT_CANCELLED,
                    VISIT_TO_MOVE,
                    REMINDER_DAY,
                    REMINDER_HOURS,
                    REMINDER_SOON,
                    TIME_HELD,
                    EARLIER_TIME_OFFERED -> Optional.empty();
            case PLAN_SIGNED ->
                facts.patientOfPlan(system, subject)
                        .flatMap(patient -> addressees.ofPatient(system, patient))
                        .map(to -> mail(to, "plan-signed", installation.address() + "/plans/" + subject));
        };
    }

    private Optional<RenderedMail> visitBooked(Actor system, UUID visit) {
        return facts.visit(system, visit)
                .flatMap(booked -> addressees
                        .ofPatient(system, booked.patient().value())
                        .map(to -> {
                            var start = booked.slot().start().atZone(booked.zone());
                            var locale = Locale.forLanguageTag(to.language());
                            var when = start.format(
                                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                                            .localizedBy(locale));
                            var zone = start.format(DateTimeFormatter.ofPattern("zzzz", locale));
                            return mail(
                                    to,
                                    "visit-booked",
                                    when + " (" + zone + ")",
                                    booked.doctorName(),
                                    installation.address() + "/visits/" + visit);
                        }));
    }

    private RenderedMail mail(Addressee to, String key, Object... arguments) {
        var locale = Locale.forLanguageTag(to.language());
        return new RenderedMail(
                to.email(),
                messages.getMessage("mail." + key + ".subject", null, locale),
                messages.getMessage("mail." + key + ".text", arguments, locale));
    }
}
