package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.FiredRule;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run through the questions.
 *
 * @param release the version of the protocol it was begun with, and is assessed by for ever
 * @param language the language it was begun in
 * @param stoppedAt when emergency advice ended it
 * @param finishedAt when every question was answered
 * @param amendedEmergency whether an answer that led to emergency advice was corrected
 * @param emergencyAt when emergency advice was given that stands; the questions may go on after the crisis line
 * @param postEd whether the person was seen after emergency advice and answers anew
 * @param tolerated emergency rules after which the questions went on
 * @param releasedAt when a clinician let the block go
 */
record Intake(
        IntakeId id,
        Release release,
        Language language,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant finishedAt,
        boolean amendedEmergency,
        @Nullable Instant emergencyAt,
        boolean postEd,
        Set<String> tolerated,
        @Nullable Instant releasedAt) {

    /** How long emergency advice stands, and how long answers stay fresh (protocol sections 1.2-10 and 2). */
    static final Duration DAY = Duration.ofHours(24);

    /** What this intake itself says of the flow. */
    Flags flags() {
        return Flags.NONE.with(Flag.AMENDED_EMERGENCY, amendedEmergency).with(Flag.POST_ED, postEd);
    }

    /** Whether a clinician let the block of the newest emergency go. */
    boolean isReleased() {
        return emergencyAt != null && releasedAt != null && !releasedAt.isBefore(emergencyAt);
    }

    /** Whether every emergency rule that fired is one the questions already went on after. */
    boolean tolerates(Assessment assessment) {
        var wentOn = !tolerated.isEmpty() || isReleased();
        return wentOn && emergencyRules(assessment).allMatch(tolerated::contains);
    }

    /** The rules that make it an emergency. */
    static Stream<String> emergencyRules(Assessment assessment) {
        return assessment.fired().stream()
                .filter(rule -> rule.level() == Disposition.EMERGENCY_NOW)
                .map(FiredRule::ruleId);
    }
}
