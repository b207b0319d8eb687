package care.plumbline.platform.mail;

import care.plumbline.domain.notification.MessageId;
import care.plumbline.domain.notification.MessageOutcome;
import care.plumbline.platform.render.RenderedText;
import org.springframework.stereotype.Component;

/** Sends no text message: its words wait for the staff, who call. A carrier is another adapter, marked primary. */
@Component
class StoredTexts implements SmsTransport {

    @Override
    public boolean isSending() {
        return false;
    }

    @Override
    public MessageOutcome send(MessageId id, RenderedText text) {
        return new MessageOutcome.Stored(text.text());
    }
}
