package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Rule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Finds the answers a fired rule looked at (protocol section 4.2), for the doctor who asks why. */
record Explanation(Protocol protocol, Evaluation evaluation) {

    FiredRule of(Rule rule) {
        var linkIds = new LinkedHashSet<String>();
        rule.when().visit(protocol.conditions(), part -> {
            if (part instanceof Expression.Call call) {
                linkIds.addAll(lookedAt(call));
            }
        });
        var evidence = linkIds.stream()
                .flatMap(linkId -> evaluation.reading(linkId).stream())
                .flatMap(reading -> evidence(reading).stream())
                .toList();
        return new FiredRule(rule.id(), rule.finding(), rule.level(), evidence);
    }

    /** A score and an unknown class name no items, but the doctor must see which answers they stand for. */
    private Collection<String> lookedAt(Expression.Call call) {
        return switch (call.function()) {
            case SCORE -> protocol.score(call.first()).linkIds();
            case UNK_CLASS -> unknownOf(call.first());
            default -> call.linkIds();
        };
    }

    private List<String> unknownOf(String unknownClass) {
        return evaluation.readings().stream()
                .filter(Reading::unknown)
                .map(Reading::question)
                .filter(question -> question.unknownClass().name().equals(unknownClass))
                .map(Question::linkId)
                .toList();
    }

    private static Optional<Evidence> evidence(Reading reading) {
        if (reading.certainty() == Reading.Certainty.PENDING) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(reading.question().linkId(), reading.answer(), reading.unknown()));
    }
}
