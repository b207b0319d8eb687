package care.plumbline.triage.plan;

import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Evaluation;
import care.plumbline.triage.protocol.Protocol;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Drafts a treatment plan from an assessment (protocol section 7.1); the doctor edits and signs it. */
public final class SuggestPlan {

    private SuggestPlan() {}

    /**
     * Gives the items that fit the person, in file order, with exactly one follow-up. Without a level there is no plan:
     * an intake that is stopped or not finished suggests nothing.
     */
    public static List<SuggestedItem> suggest(
            PlanCatalogue catalogue, Protocol protocol, Answers answers, Assessment assessment) {
        if (assessment.level() == null) {
            return List.of();
        }
        var evaluation = Evaluation.of(protocol, answers, assessment);
        var fitting = catalogue.items().stream()
                .filter(item -> evaluation.holds(item.applyIf()))
                .toList();
        var followUp = followUp(fitting, evaluation);
        return fitting.stream()
                .filter(item ->
                        !item.followUp() || followUp.filter(item::equals).isPresent())
                .map(item -> suggested(item, evaluation))
                .toList();
    }

    /** The earliest visit wins, but never a follow-up that must not be suggested over one that may. */
    private static Optional<PlanItem> followUp(List<PlanItem> fitting, Evaluation evaluation) {
        return fitting.stream()
                .filter(PlanItem::followUp)
                .min(Comparator.<PlanItem, Boolean>comparing(item -> evaluation.holds(item.contraIf()))
                        .thenComparing(SuggestPlan::weeks));
    }

    private static int weeks(PlanItem item) {
        var weeks = item.visitWeeks();
        return weeks == null ? Integer.MAX_VALUE : weeks;
    }

    private static SuggestedItem suggested(PlanItem item, Evaluation evaluation) {
        return new SuggestedItem(item, !evaluation.holds(item.contraIf()));
    }
}
