package care.plumbline.platform.mail;

import care.plumbline.platform.render.RenderedMail;

/** Takes a mail on its way. */
public interface MailTransport {

    /** Sends it; fails when it was not taken. */
    void send(RenderedMail mail);
}
