package care.plumbline.domain.notification;

import java.time.Instant;

/** When a message goes that is due now. */
public sealed interface SendingTime {

    /** At once. */
    record Now() implements SendingTime {}

    /** When quiet hours end. */
    record Later(Instant at) implements SendingTime {}

    /** Not at all: after quiet hours it would be of no use. */
    record Never() implements SendingTime {}
}
