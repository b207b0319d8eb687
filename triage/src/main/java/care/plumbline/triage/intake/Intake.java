package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.release.Release;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run through the questions.
 *
 * @param release the version of the protocol it was begun with, and is assessed by for ever
 * @param language the language it was begun in
 * @param stoppedAt when emergency advice ended it
 * @param finishedAt when every question was answered
 * @param amendedEmergency whether an answer that led to emergency advice was corrected
 */
record Intake(
        IntakeId id,
        Release release,
        Language language,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant finishedAt,
        boolean amendedEmergency) {

    /** How long emergency advice stands, and how long answers stay fresh (protocol sections 1.2-10 and 2). */
    static final Duration DAY = Duration.ofHours(24);

    /** What this intake itself says of the flow. */
    Flags flags() {
        return Flags.NONE.with(Flag.AMENDED_EMERGENCY, amendedEmergency);
    }
}
