package care.plumbline.domain.account;

import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down who waits for a code and stages its mail, or the word that the address already has an account. */
@Component
class AskForCode {

    private final Registrations registrations;
    private final Notifications notifications;
    private final Clock clock;

    AskForCode(Registrations registrations, Notifications notifications, Clock clock) {
        this.registrations = registrations;
        this.notifications = notifications;
        this.clock = clock;
    }

    void ask(VisitorId visitor, String address, String passwordHash, String language) {
        var id = UuidV7.next();
        var now = clock.instant();
        var expires = now.plus(RegisterAccount.CODE_LIFETIME);
        registrations.add(id, visitor, address, passwordHash, language, now, expires);
        var notice = registrations.isTaken(address) ? Notice.ADDRESS_ALREADY_REGISTERED : Notice.REGISTRATION_CODE;
        notifications.stage(notice, id);
    }
}
