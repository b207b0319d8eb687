package care.plumbline.triage.intake;

import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.PlanSuggestions;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.plan.SuggestPlan;
import care.plumbline.triage.plan.SuggestedItem;
import care.plumbline.triage.protocol.Knowledge;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.release.Releases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Suggests catalogue items for a stored intake, in English, which the doctor edits and signs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CatalogueSuggestions implements PlanSuggestions {

    private static final String ENGLISH = "en";

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final Releases releases;

    CatalogueSuggestions(Intakes intakes, GivenAnswers given, Assessments assessments, Releases releases) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.releases = releases;
    }

    @Override
    public List<Suggestion> of(IntakeRef ref) {
        return intakes.find(new IntakeId(ref.value())).map(this::of).orElse(List.of());
    }

    private List<Suggestion> of(Intake intake) {
        var release = intake.release();
        var stored = assessments.newest(intake.id()).orElseThrow();
        var answers = stored.seen(intake, given.standing(intake.id()).answers());
        var assessment = Assess.assess(release.protocol(), answers, stored.flags());
        return SuggestPlan.suggest(release.catalogue(), release.protocol(), answers, assessment).stream()
                .map(suggested ->
                        suggestion(suggested, release.protocol().knowledge().sources()))
                .toList();
    }

    @Override
    public Optional<Translation> translation(PlanItem item, String language) {
        var wanted = Language.of(Locale.of(language));
        var catalogue = releases.newest().catalogue();
        return catalogue
                .find(item.code())
                .filter(known -> item.language().equals(ENGLISH) && !language.equals(ENGLISH))
                .filter(known -> known.text().in(Language.EN).equals(item.text()))
                .map(known -> new Translation(
                        new PlanItem(
                                item.code(),
                                language,
                                forThePatient(known.title().in(wanted)),
                                known.text().in(wanted),
                                item.cite()),
                        catalogue.reviewed().contains(wanted)));
    }

    private static Suggestion suggestion(SuggestedItem suggested, Map<String, Knowledge.Source> sources) {
        var item = suggested.item();
        return new Suggestion(
                new PlanItem(
                        item.code(),
                        ENGLISH,
                        forThePatient(item.title().in(Language.EN)),
                        item.text().in(Language.EN),
                        item.cite()),
                suggested.suggested(),
                suggested.contraindicated(),
                item.cite().stream()
                        .map(key -> {
                            var source = sources.get(key);
                            return source == null ? key : source.text();
                        })
                        .toList());
    }

    /** Titles carry remarks for the doctor, in brackets or after a colon, which a patient need not read. */
    private static String forThePatient(String title) {
        return title.replaceFirst(" \\([^)]*(doctor|médico)[^)]*\\)$", "")
                .replaceFirst("^(Follow-up|Check back|Seguimiento|Volver a revisar|Nuevo control): .*$", "$1");
    }
}
