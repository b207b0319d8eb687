package care.plumbline.platform.mail;

import care.plumbline.domain.notification.MessageId;
import care.plumbline.domain.notification.MessageOutcome;
import care.plumbline.platform.render.RenderedText;

/** Takes a text message on its way. */
public interface SmsTransport {

    /** Whether texts reach their person by themselves. */
    boolean isSending();

    /** Sends it and says that it did, or leaves its words to the staff and says that; fails when neither worked. */
    MessageOutcome send(MessageId id, RenderedText text);
}
