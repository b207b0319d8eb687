package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.plan.PlanCatalogue;
import care.plumbline.triage.plan.SuggestPlan;
import care.plumbline.triage.plan.SuggestedItem;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Protocol;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The protocol and catalogue in force, with the answers as the stored assessment saw them. */
@Component
class Release {

    /** What may be shown before a doctor has looked (protocol section 7.1). */
    private static final Set<String> HOME_CARE = Set.of(
            "SAFETY-NET",
            "REASSURE-NATURAL-HISTORY",
            "STAY-ACTIVE",
            "STRENGTH-BRIDGE",
            "STRENGTH-LEG-RAISE",
            "STRENGTH-CORE-BIRDDOG",
            "HEAT",
            "ICE",
            "NSAID-OTC-IBUPROFEN",
            "NSAID-CLINICIAN-DECISION",
            "NSAID-AVOID",
            "ACETAMINOPHEN-OPTION",
            "SLEEP",
            "FU-SELF-CARE");

    private static final Set<String> UNTIL_THE_VISIT =
            Set.of("SAFETY-NET", "REASSURE-NATURAL-HISTORY", "HEAT", "ICE", "NSAID-AVOID");

    private static final Set<String> URGENT = Set.of("SAFETY-NET", "NSAID-AVOID");

    private final Protocol protocol;
    private final PlanCatalogue catalogue;

    Release(Protocol protocol, PlanCatalogue catalogue) {
        this.protocol = protocol;
        this.catalogue = catalogue;
    }

    Protocol protocol() {
        return protocol;
    }

    /** The answers with the age the stored assessment used: typed, or taken from the birth date. */
    Answers answersAsOf(Answers answers, @Nullable Integer age) {
        return age == null ? answers : answers.with(FinalAssessment.AGE, new Answer.Amount(age));
    }

    List<SuggestedItem> suggestions(Answers answers, Assessment assessment) {
        return SuggestPlan.suggest(catalogue, protocol, answers, assessment);
    }

    List<SuggestedItem> homeCare(Answers answers, Assessment assessment, @Nullable Disposition level) {
        if (level == null) {
            return List.of();
        }
        var allowed = switch (level) {
            case SELF_CARE -> HOME_CARE;
            case VIRTUAL_VISIT_ROUTINE, VIRTUAL_VISIT_PRIORITY -> UNTIL_THE_VISIT;
            case URGENT_SAME_DAY, EMERGENCY_NOW -> URGENT;
        };
        return suggestions(answers, assessment).stream()
                .filter(item -> item.suggested() && allowed.contains(item.code()))
                .toList();
    }
}
