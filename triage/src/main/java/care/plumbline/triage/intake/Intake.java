package care.plumbline.triage.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run through the questions.
 *
 * @param stoppedAt when emergency advice ended it
 * @param finishedAt when every question was answered
 * @param amendedEmergency whether an answer that led to emergency advice was corrected
 */
record Intake(
        IntakeId id,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant finishedAt,
        boolean amendedEmergency) {

    /** How long emergency advice stands, and how long answers stay fresh (protocol sections 1.2-10 and 2). */
    static final Duration DAY = Duration.ofHours(24);

    boolean isOpen() {
        return stoppedAt == null && finishedAt == null;
    }
}
