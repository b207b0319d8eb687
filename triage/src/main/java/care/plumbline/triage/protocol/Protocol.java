package care.plumbline.triage.protocol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One release of the triage protocol: what is asked, and what follows from the answers.
 *
 * @param questions every item the release knows, in display order
 * @param conditions named parts the rules share
 * @param rules the rules in file order, which is their order of display inside a level
 */
public record Protocol(
        String id,
        String version,
        ProtocolStatus status,
        List<Question> questions,
        Map<String, Expression> conditions,
        List<Rule> rules) {

    public Protocol {
        questions = List.copyOf(questions);
        conditions = Map.copyOf(conditions);
        rules = List.copyOf(rules);
    }

    /**
     * Gives the item with the name.
     *
     * @throws IllegalArgumentException when the release knows no such item
     */
    public Question question(String linkId) {
        return questions.stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The protocol has no item " + linkId));
    }

    /**
     * Gives the condition with the name.
     *
     * @throws IllegalArgumentException when the release knows no such condition
     */
    public Expression condition(String name) {
        var condition = conditions.get(name);
        if (condition == null) {
            throw new IllegalArgumentException("The protocol has no condition " + name);
        }
        return condition;
    }

    /**
     * Gives the rule with the id.
     *
     * @throws IllegalArgumentException when the release knows no such rule
     */
    public Rule rule(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The protocol has no rule " + ruleId));
    }

    /**
     * Gives the items this release asks, in display order.
     *
     * <p>They are chosen by rule and not by a list, because a list could forget one: an item nobody asks reads as a
     * negative answer, and no serious rule may rest on that silence. So an item is asked when its unknown class is not
     * {@link UnknownClass#NONE}, when a rule of {@link Disposition#VIRTUAL_VISIT_PRIORITY} or higher names it (directly
     * or through a condition), or when it decides whether an asked item is asked. Items of a licensed instrument and
     * items that only feed a score are left out: they change no serious rule.
     */
    public List<Question> askedQuestions() {
        var named = namedBySeriousRules();
        for (var question : questions.reversed()) {
            var when = question.when();
            if (when != null && isAsked(question, named)) {
                named.addAll(when.linkIds(conditions));
            }
        }
        return questions.stream().filter(question -> isAsked(question, named)).toList();
    }

    private static boolean isAsked(Question question, Set<String> named) {
        return question.instrument() == null
                && (question.unknownClass() != UnknownClass.NONE || named.contains(question.linkId()));
    }

    private Set<String> namedBySeriousRules() {
        var serious = rules.stream()
                .filter(rule -> rule.level().atLeast(Disposition.VIRTUAL_VISIT_PRIORITY))
                .map(Rule::when)
                .toList();
        return new Expression.Or(serious).linkIds(conditions);
    }

    /** Gives every finding a rule can make. */
    public Set<String> findings() {
        return rules.stream().map(Rule::finding).collect(toUnmodifiableSet());
    }
}
