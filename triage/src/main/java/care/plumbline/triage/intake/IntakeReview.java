package care.plumbline.triage.intake;

import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.FiredRule;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.assessment.NsaidStatus;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.UnknownClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<UnknownClass> TO_ASK = Set.of(UnknownClass.A, UnknownClass.B, UnknownClass.C);

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final CareRelationship relationships;

    IntakeReview(Intakes intakes, GivenAnswers given, Assessments assessments, CareRelationship relationships) {
        this.relationships = relationships;
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
    }

    /** A question with its answer in words; null when not answered. */
    public record Line(String question, @Nullable String answer, boolean unknown) {}

    /** A fired rule: what it means and the answers that fired it. */
    public record Finding(
            String ruleId, Disposition level, String title, String rationale, List<Line> evidence, List<String> cite) {}

    /** An answer that was replaced later. */
    public record Changed(String question, String answer, Instant at) {}

    /**
     * Everything the patient answered and what the protocol made of it.
     *
     * @param laterLevel what newer answers of the same patient led to, when there are any
     */
    public record Review(
            Disposition level,
            @Nullable Disposition laterLevel,
            String protocolVersion,
            Instant answeredAt,
            boolean amendedEmergency,
            boolean ageDiffers,
            NsaidStatus nsaid,
            List<Finding> findings,
            List<String> unknownsToAsk,
            List<Line> answers,
            List<String> patientQuestions,
            List<Changed> changed) {}

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
        var all = given.all(intake.id());
        var protocol = intake.release().protocol();
        var answers = stored.seen(intake, GivenAnswers.standing(all).answers());
        var assessment = Assess.assess(protocol, answers, stored.flags());
        return new Review(
                Objects.requireNonNull(stored.level()),
                intakes.newerThan(intake.id())
                        .flatMap(newer -> assessments.newest(newer))
                        .map(Assessments.Stored::level)
                        .orElse(null),
                assessment.version(),
                stored.at(),
                stored.flags().has(Flag.AMENDED_EMERGENCY),
                stored.flags().has(Flag.AGE_MISMATCH),
                assessment.nsaid().status(),
                assessment.fired().stream()
                        .sorted(Comparator.comparing(FiredRule::level).reversed())
                        .map(rule -> finding(protocol, rule, answers))
                        .toList(),
                assessment.unknowns().stream()
                        .filter(unknown -> TO_ASK.contains(unknown.unknownClass()))
                        .map(unknown -> text(protocol, unknown.linkId()))
                        .toList(),
                Interview.of(intake, answers).asked().stream()
                        .map(question -> line(question, answers))
                        .toList(),
                patientQuestions(protocol, answers),
                changed(protocol, all));
    }

    private static Finding finding(Protocol protocol, FiredRule fired, Answers answers) {
        var rule = protocol.rule(fired.ruleId());
        var evidence = fired.evidence().stream()
                .map(one -> protocol.question(one.linkId()))
                .filter(question -> answers.to(question.linkId()).isPresent() || question.required())
                .map(question -> line(question, answers))
                .toList();
        return new Finding(
                rule.id(),
                rule.level(),
                rule.title().replaceFirst(" \\(seed [^)]*\\)$", ""),
                rule.doctor(),
                evidence,
                rule.cite());
    }

    private static Line line(Question question, Answers answers) {
        var answer = answers.to(question.linkId());
        var unsure = answer.filter(given -> given instanceof Answer.Codes(var codes) && codes.equals(List.of("unsure")))
                .isPresent();
        return new Line(
                question.text(Language.EN),
                answer.map(one -> words(question, one)).orElse(null),
                unsure || answer.isEmpty());
    }

    private static List<Changed> changed(Protocol protocol, List<GivenAnswers.Given> all) {
        var last =
                all.stream().collect(Collectors.toMap(GivenAnswers.Given::linkId, one -> one, (older, newer) -> newer));
        return all.stream()
                .filter(one -> one != last.get(one.linkId()) && one.answer().isPresent())
                .filter(one -> !one.answer()
                        .equals(Objects.requireNonNull(last.get(one.linkId())).answer()))
                .map(one -> new Changed(
                        text(protocol, one.linkId()),
                        words(protocol.question(one.linkId()), one.answer().get()),
                        one.at()))
                .toList();
    }

    private static List<String> patientQuestions(Protocol protocol, Answers answers) {
        var question = protocol.question(StartIntake.QUESTIONS);
        return answers
                .to(StartIntake.QUESTIONS)
                .map(answer -> answer instanceof Answer.Codes(var codes) ? codes : List.<String>of())
                .orElse(List.of())
                .stream()
                .flatMap(code -> question.options().stream()
                        .filter(option -> option.code().equals(code)))
                .map(option -> option.label(Language.EN))
                .toList();
    }

    private static String text(Protocol protocol, String linkId) {
        return protocol.question(linkId).text(Language.EN);
    }

    private static String words(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Codes(var codes) ->
                question.options().stream()
                        .filter(option -> codes.contains(option.code()))
                        .map(option -> option.label(Language.EN))
                        .collect(Collectors.joining("; "));
            case Answer.Amount(var value) -> Integer.toString(value);
            case Answer.Words(var text) -> text;
        };
    }
}
