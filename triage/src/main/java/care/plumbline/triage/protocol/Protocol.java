package care.plumbline.triage.protocol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One release of the triage protocol: what is asked, and what follows from the answers.
 *
 * @param questions every item the release knows, in logical order: what an item depends on stands before it
 * @param screens the items as they are shown together, in display order
 * @param conditions named parts the rules share
 * @param rules the rules in file order, which is their order of display inside a level
 * @param scores what is counted beside the rules
 * @param knowledge the sources and diagnoses the rules refer to
 */
public record Protocol(
        String id,
        String version,
        ProtocolStatus status,
        List<Question> questions,
        List<Screen> screens,
        Map<String, Expression> conditions,
        List<Rule> rules,
        Scores scores,
        Knowledge knowledge) {

    public Protocol {
        questions = List.copyOf(questions);
        screens = List.copyOf(screens);
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
     * Gives the score with the name.
     *
     * @throws IllegalArgumentException when the release knows no such score
     */
    public Scores.Points score(String name) {
        var score = scores.points().get(name);
        if (score == null) {
            throw new IllegalArgumentException("The protocol has no score " + name);
        }
        return score;
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

    /** Gives the item that says how old the person is; without it, or below the minimum, nothing can be said. */
    public Question ageQuestion() {
        return questions.stream()
                .filter(question -> question.unknownClass() == UnknownClass.STOP)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The protocol asks for no age"));
    }

    /**
     * Gives the screen with the name.
     *
     * @throws IllegalArgumentException when the release knows no such screen
     */
    public Screen screen(String id) {
        return screens.stream()
                .filter(screen -> screen.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The protocol has no screen " + id));
    }

    /** Gives the screen on which an item is shown. */
    public Screen screenOf(String linkId) {
        return screens.stream()
                .filter(screen -> screen.linkIds().contains(linkId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No screen shows " + linkId));
    }

    /** Gives every finding a rule can make. */
    public Set<String> findings() {
        return rules.stream().map(Rule::finding).collect(toUnmodifiableSet());
    }
}
