package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.Expression.Call;
import care.plumbline.triage.protocol.Function;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.TextQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be true of the answers to some items, and is possible of each by itself. */
record Demands(Map<String, List<Call>> byLinkId) {

    static final Demands NONE = new Demands(Map.of());

    Demands {
        byLinkId = Map.copyOf(byLinkId);
    }

    /** Gives these demands and one more, unless no answer to the item could meet them together. */
    Optional<Demands> with(Question question, Call demand) {
        var all = new ArrayList<>(byLinkId.getOrDefault(question.linkId(), List.of()));
        all.add(demand);
        if (!possible(question, all)) {
            return Optional.empty();
        }
        var changed = new HashMap<>(byLinkId);
        changed.put(question.linkId(), List.copyOf(all));
        return Optional.of(new Demands(changed));
    }

    private static boolean possible(Question question, List<Call> demands) {
        var unknown = demands.stream().anyMatch(Demands::wantsUnknown);
        var known = demands.stream().anyMatch(demand -> !wantsUnknown(demand));
        if (unknown) {
            return !known;
        }
        return switch (question) {
            case ChoiceQuestion choice ->
                choice.options().stream()
                        .anyMatch(option -> demands.stream()
                                .allMatch(demand -> demand.words().contains(option.code())));
            case MultiQuestion multi -> possible(multi, demands);
            case NumberQuestion number -> lowest(number, demands) <= highest(number, demands);
            case TextQuestion ignored -> false;
        };
    }

    /** Options that exclude all others can only meet several demands alone. */
    private static boolean possible(MultiQuestion question, List<Call> demands) {
        var others = question.options().stream()
                .filter(option -> !option.exclusive())
                .map(Option::code)
                .toList();
        var together =
                demands.stream().allMatch(demand -> demand.words().stream().anyMatch(others::contains));
        return together
                || question.options().stream()
                        .filter(Option::exclusive)
                        .anyMatch(option -> demands.stream()
                                .allMatch(demand -> demand.words().contains(option.code())));
    }

    private static int lowest(NumberQuestion question, List<Call> demands) {
        return demands.stream()
                .filter(demand -> demand.function() == Function.GTE)
                .mapToInt(Call::limit)
                .reduce(question.min(), Math::max);
    }

    private static int highest(NumberQuestion question, List<Call> demands) {
        return demands.stream()
                .filter(demand -> demand.function() == Function.LTE)
                .mapToInt(Call::limit)
                .reduce(question.max(), Math::min);
    }

    private static boolean wantsUnknown(Call demand) {
        return demand.function() == Function.UNK || demand.function() == Function.UNSURE;
    }
}
