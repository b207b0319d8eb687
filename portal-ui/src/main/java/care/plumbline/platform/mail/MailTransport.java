package care.plumbline.platform.mail;

import care.plumbline.domain.notification.MessageId;
import care.plumbline.platform.render.RenderedMail;

/** Takes a mail on its way. */
public interface MailTransport {

    /**
     * Sends it; whatever else goes wrong than what is named here may be tried again.
     *
     * @param id the same every time this mail is sent, so that whoever gets it twice can tell
     * @throws MailRefusedException when it will never be taken
     */
    void send(MessageId id, RenderedMail mail);
}
