package care.plumbline.triage.intake;

import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.PlanSuggestions;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.plan.SuggestedItem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Suggests catalogue items for a stored intake. The catalogue is English; its Spanish is still to be written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CatalogueSuggestions implements PlanSuggestions {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final Release release;

    CatalogueSuggestions(Intakes intakes, GivenAnswers given, Assessments assessments, Release release) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.release = release;
    }

    @Override
    public List<Suggestion> of(IntakeRef ref) {
        return intakes.find(new IntakeId(ref.value()))
                .map(intake -> {
                    var stored = assessments.newest(intake.id()).orElseThrow();
                    var answers =
                            release.answersAsOf(given.standing(intake.id()).answers(), stored.age());
                    var assessment = Assess.assess(release.protocol(), answers, stored.flags());
                    return release.suggestions(answers, assessment).stream()
                            .map(CatalogueSuggestions::suggestion)
                            .toList();
                })
                .orElse(List.of());
    }

    private static Suggestion suggestion(SuggestedItem item) {
        return new Suggestion(
                new PlanItem(item.code(), "en", forThePatient(item.title()), item.text(), item.cite()),
                item.suggested(),
                item.contraindicated());
    }

    /** Titles carry remarks for the doctor, in brackets or after a colon, which a patient need not read. */
    private static String forThePatient(String title) {
        return title.replaceFirst(" \\([^)]*doctor[^)]*\\)$", "").replaceFirst("^(Follow-up|Check back): .*$", "$1");
    }
}
