package care.plumbline.triage.intake;

import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Transport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * An intake as the treating doctor reads it (protocol section 6); in English. Reached from an opened visit: opening
 * that is what is audited.
 */
@Query
@PreAuthorize("hasRole('DOCTOR')")
public class IntakeReview {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final BlockReleases releases;
    private final CareRelationship relationships;

    IntakeReview(
            Intakes intakes,
            GivenAnswers given,
            Assessments assessments,
            BlockReleases releases,
            CareRelationship relationships) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.releases = releases;
        this.relationships = relationships;
    }

    /** A question with its answer in words; null when not answered. */
    public record Line(String question, @Nullable String answer, boolean unknown) {}

    /** A source a finding rests on; {@code read} when its text was read for the protocol. */
    public record Source(String key, String text, boolean read) {}

    /** A fired rule: what it means and the answers that fired it. */
    public record Finding(
            String ruleId,
            Disposition level,
            String title,
            String rationale,
            List<Line> evidence,
            List<Source> sources) {}

    /** An answer of a newer intake that differs from the one of this; null when it was not given. */
    public record Newer(
            String question,
            @Nullable String before,
            @Nullable String now,
            Instant at) {}

    /** An answer that was replaced later. */
    public record Changed(String question, String answer, Instant at) {}

    /**
     * A score with its value in words.
     *
     * @param trend against the patient's last intake; empty without one
     * @param caveat what must stand beside the value; may be empty
     */
    public record Score(String title, String value, String trend, String caveat) {}

    /** A diagnosis the fired rules suggest to consider. */
    public record Considered(String label, List<String> icd10, String note, List<String> rules) {}

    /** A plan item of the draft: suggested, or not because an answer speaks against it. */
    public record Planned(String title, boolean suggested) {}

    /** Who let an emergency block go, when and why. */
    public record Released(String doctor, Instant at, String reason) {}

    /**
     * The header of the review: how and when the answers were given.
     *
     * @param released who let the emergency block go; null when nobody had to
     */
    public record Header(
            Disposition level,
            @Nullable Disposition laterLevel,
            @Nullable Transport transport,
            String protocolVersion,
            Instant answeredAt,
            boolean byHelper,
            Set<Flag> flags,
            @Nullable Released released) {}

    /**
     * Everything the patient answered and what the protocol made of it.
     *
     * @param header its later level is what newer answers of the same patient led to, when there are any
     * @param narrative the history in sentences
     * @param denies red flags answered negative
     * @param unknownsToAsk every unknown item of class A, B or C as a ready question
     * @param newer what the patient answered differently in a newer intake
     * @param ownWords what the patient wrote, verbatim
     */
    public record Review(
            Header header,
            List<String> narrative,
            List<String> denies,
            List<Finding> findings,
            List<String> unknownsToAsk,
            List<Score> scores,
            List<Considered> considered,
            String nsaid,
            List<String> nsaidReasons,
            List<String> cautions,
            List<Planned> plan,
            List<String> exam,
            List<Line> ownWords,
            List<String> patientQuestions,
            List<Line> answers,
            List<Changed> changed,
            List<Newer> newer) {}

    /** The intake, if the acting doctor treats its patient. */
    @Transactional(readOnly = true)
    public Optional<Review> of(Actor actor, IntakeRef ref) {
        return intakes.find(new IntakeId(ref.value()))
                .filter(intake -> intakes.patientOf(intake.id())
                        .filter(patient -> relationships.treats(actor, patient))
                        .isPresent())
                .flatMap(intake -> assessments
                        .newest(intake.id())
                        .filter(stored -> stored.level() != null)
                        .map(stored -> review(intake, stored)));
    }

    private Review review(Intake intake, Assessments.Stored stored) {
        var newer = intakes.newerThan(intake.id());
        var later = newer.flatMap(assessments::newest)
                .map(Assessments.Stored::level)
                .orElse(null);
        var since = newer.map(given::all).orElse(List.of());
        var before = intakes.finishedBefore(intake.id())
                .map(id -> given.standing(id).answers())
                .orElse(null);
        var released = releases.find(intake.id()).orElse(null);
        return new ReviewSheet(intake, stored, given.all(intake.id()), before).review(later, released, since);
    }
}
