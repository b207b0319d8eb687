package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.FiredRule;
import care.plumbline.triage.intake.IntakeReview.Changed;
import care.plumbline.triage.intake.IntakeReview.Considered;
import care.plumbline.triage.intake.IntakeReview.Finding;
import care.plumbline.triage.intake.IntakeReview.Line;
import care.plumbline.triage.intake.IntakeReview.Planned;
import care.plumbline.triage.intake.IntakeReview.Review;
import care.plumbline.triage.intake.IntakeReview.Source;
import care.plumbline.triage.plan.SuggestPlan;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.UnknownClass;
import care.plumbline.triage.release.Release;
import care.plumbline.triage.review.Narrative;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the doctor reads of one intake (protocol section 6). */
final class ReviewSheet {

    private static final Set<UnknownClass> TO_ASK = EnumSet.of(UnknownClass.A, UnknownClass.B, UnknownClass.C);

    private static final String ANSWERING = "scope.answering-for";

    private final Intake intake;
    private final Release release;
    private final Protocol protocol;
    private final Assessments.Stored stored;
    private final List<GivenAnswers.Given> given;
    private final @Nullable Answers before;
    private final Answers answers;
    private final Assessment assessment;

    ReviewSheet(Intake intake, Assessments.Stored stored, List<GivenAnswers.Given> given, @Nullable Answers before) {
        this.intake = intake;
        this.release = intake.release();
        this.protocol = release.protocol();
        this.stored = stored;
        this.given = given;
        this.before = before;
        answers = stored.seen(intake, GivenAnswers.standing(given).answers());
        assessment = Assess.assess(protocol, answers, stored.flags());
    }

    Review review(
            @Nullable Disposition later, IntakeReview.@Nullable Released released, List<GivenAnswers.Given> since) {
        var narrative = new Narrative(release.review(), protocol, answers, assessment);
        var nsaid = assessment.nsaid();
        return new Review(
                header(later, released),
                narrative.sentences(),
                narrative.denies(),
                findings(),
                unknownsToAsk(),
                new ScoreSheet(release, answers, assessment, before).scores(),
                considered(),
                nsaid.status().name(),
                nsaid.reasons(),
                narrative.cautions(),
                plan(),
                narrative.exam(),
                ownWords(),
                patientQuestions(),
                Interview.of(intake, answers).asked().stream().map(this::line).toList(),
                changed(),
                newer(since));
    }

    /** What was answered differently since, question by question; answers carried over say the same. */
    private List<IntakeReview.Newer> newer(List<GivenAnswers.Given> since) {
        var latest = new LinkedHashMap<String, GivenAnswers.Given>();
        since.forEach(one -> latest.put(one.linkId(), one));
        return latest.values().stream()
                .filter(one -> !one.answer().equals(answers.to(one.linkId())))
                .filter(one -> protocol.questions().stream()
                        .anyMatch(question -> question.linkId().equals(one.linkId())))
                .map(one -> {
                    var question = protocol.question(one.linkId());
                    return new IntakeReview.Newer(
                            question.text(Language.EN),
                            answers.to(one.linkId())
                                    .map(answer -> answer.words(question, Language.EN))
                                    .orElse(null),
                            one.answer()
                                    .map(answer -> answer.words(question, Language.EN))
                                    .orElse(null),
                            one.at());
                })
                .toList();
    }

    private IntakeReview.Header header(@Nullable Disposition later, IntakeReview.@Nullable Released released) {
        var byHelper = answers.to(ANSWERING)
                .filter(answer -> answer.equals(Answer.Codes.of("helper")))
                .isPresent();
        return new IntakeReview.Header(
                Objects.requireNonNull(stored.level()),
                later,
                stored.transport(),
                assessment.version(),
                stored.at(),
                byHelper,
                stored.flags().all(),
                released);
    }

    private List<Finding> findings() {
        return assessment.fired().stream()
                .sorted(Comparator.comparing(FiredRule::level).reversed())
                .map(this::finding)
                .toList();
    }

    private Finding finding(FiredRule fired) {
        var rule = protocol.rule(fired.ruleId());
        var evidence = fired.evidence().stream()
                .filter(one ->
                        one.answer() != null || protocol.question(one.linkId()).required())
                .map(one -> line(protocol.question(one.linkId())))
                .toList();
        var sources = rule.cite().stream()
                .flatMap(key ->
                        Optional.ofNullable(protocol.knowledge().sources().get(key))
                                .map(source -> new Source(key, source.text(), source.read()))
                                .stream())
                .toList();
        return new Finding(rule.id(), rule.level(), rule.title(), rule.doctor(), evidence, sources);
    }

    private List<String> unknownsToAsk() {
        return assessment.unknowns().stream()
                .filter(unknown -> TO_ASK.contains(unknown.unknownClass()))
                .map(unknown -> text(unknown.linkId()))
                .toList();
    }

    private List<Considered> considered() {
        return care.plumbline.triage.assessment.Considered.of(protocol, assessment).stream()
                .flatMap(one ->
                        Optional.ofNullable(protocol.knowledge().differentials().get(one.code()))
                                .map(known -> new Considered(known.label(), known.icd10(), known.note(), one.rules()))
                                .stream())
                .toList();
    }

    private List<Planned> plan() {
        return SuggestPlan.suggest(release.catalogue(), protocol, answers, assessment).stream()
                .map(item -> new Planned(item.item().title().in(Language.EN), item.suggested()))
                .toList();
    }

    private List<Line> ownWords() {
        return release.review().words().stream()
                .map(protocol::question)
                .filter(question -> answers.to(question.linkId()).isPresent())
                .map(this::line)
                .toList();
    }

    private List<String> patientQuestions() {
        var linkId = release.review().questions();
        return linkId.isEmpty()
                ? List.of()
                : answers
                        .to(linkId)
                        .map(answer -> answer instanceof Answer.Codes(var codes) ? codes : List.<String>of())
                        .orElse(List.of())
                        .stream()
                        .flatMap(code -> protocol.question(linkId).options().stream()
                                .filter(option -> option.code().equals(code)))
                        .map(option -> option.label(Language.EN))
                        .toList();
    }

    private List<Changed> changed() {
        var last = given.stream()
                .collect(Collectors.toMap(GivenAnswers.Given::linkId, one -> one, (older, newer) -> newer));
        return given.stream()
                .filter(one -> one != last.get(one.linkId()) && one.answer().isPresent())
                .filter(one -> !one.answer()
                        .equals(Objects.requireNonNull(last.get(one.linkId())).answer()))
                .map(one -> new Changed(
                        text(one.linkId()),
                        one.answer().orElseThrow().words(protocol.question(one.linkId()), Language.EN),
                        one.at()))
                .toList();
    }

    private Line line(Question question) {
        var answer = answers.to(question.linkId());
        var unsure =
                answer.filter(one -> one.equals(Answer.Codes.of(Option.UNSURE))).isPresent();
        return new Line(
                question.text(Language.EN),
                answer.map(one -> one.words(question, Language.EN)).orElse(null),
                unsure || answer.isEmpty());
    }

    private String text(String linkId) {
        return protocol.question(linkId).text(Language.EN);
    }
}
