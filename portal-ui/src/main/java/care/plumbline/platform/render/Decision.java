package care.plumbline.platform.render;

import care.plumbline.domain.notification.MessageReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be done about a notice as things stand at this moment. */
public sealed interface Decision {

    /**
     * It is told.
     *
     * @param mail null when its person does not want it by mail
     * @param text the same as a text message; null when it is not wanted
     * @param by after then it is of no use; null for any time
     */
    record Tell(
            @Nullable RenderedMail mail,
            @Nullable RenderedText text,
            @Nullable Instant by) implements Decision {}

    /** It is looked at again when quiet hours end. */
    record Wait(Instant until) implements Decision {}

    /** There is nothing to tell. */
    record Leave(MessageReason reason) implements Decision {}
}
