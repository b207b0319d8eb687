package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Knowledge;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.ProtocolStatus;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Rule;
import care.plumbline.triage.protocol.Screen;
import care.plumbline.triage.protocol.UnknownClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a release of the protocol from its data files and refuses one with any mistake in it. */
public final class ProtocolReader {

    /**
     * Gives the release in a folder of the class path, for example {@code protocols/backpain-triage/1.0.0}.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file, line and item
     */
    public Protocol read(String folder) {
        return read(DataFiles.ofClassPath(folder));
    }

    /**
     * Gives the release made of the files.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file, line and item
     */
    public Protocol read(DataFiles files) {
        var problems = new Problems();
        var header = DataNode.read(files, "protocol.yaml", problems);
        var rulesReader = new RulesReader(DataNode.read(files, "rules.yaml", problems));
        var questionnaire = DataNode.read(files, "questionnaire.yaml", problems);
        var scoresReader = new ScoresReader(DataNode.readIfThere(files, "scores.yaml", problems));
        var knowledge = new KnowledgeReader(
                        DataNode.readIfThere(files, "references.yaml", problems),
                        DataNode.readIfThere(files, "differentials.yaml", problems))
                .read();
        var located = new QuestionsReader(questionnaire, new InstrumentTexts(files, problems)).read();
        var questions = located.stream().map(Located::value).toList();
        var byLinkId = QuestionsReader.byLinkId(questions);
        var locatedConditions = rulesReader.conditions();
        var expressions = ExpressionReader.forTriage(byLinkId, locatedConditions.keySet(), scoresReader.names());
        var conditions = checked(locatedConditions, expressions);
        QuestionsReader.checkOrder(located, conditions, expressions);
        var scores = scoresReader.read(expressions, byLinkId);
        var rules = rulesReader.rules(expressions);
        var screens =
                problems.isEmpty() ? new ScreensReader(questionnaire, questions).read(conditions) : List.<Screen>of();
        if (problems.isEmpty()) {
            checkReachable(located, rules, new Reachability(byLinkId, conditions, scores));
            rules.forEach(rule -> checkKnowledge(rule, knowledge));
            checkAge(header, questions);
        }
        var plainRules = rules.stream().map(Located::value).toList();
        header.allowOnly(Set.of("id", "version", "status", "population"));
        header.text("population");
        var protocol = new Protocol(
                header.text("id"),
                header.text("version"),
                status(header),
                questions,
                screens,
                conditions,
                plainRules,
                scores,
                knowledge);
        if (!problems.isEmpty()) {
            throw new ProtocolInvalid(problems.messages());
        }
        return protocol;
    }

    private static Map<String, Expression> checked(
            Map<String, Located<Expression>> located, ExpressionReader expressions) {
        var conditions = new LinkedHashMap<String, Expression>();
        located.forEach((name, condition) -> {
            expressions.check(condition.value(), condition.source());
            conditions.put(name, condition.value());
        });
        RulesReader.checkCycles(located);
        return conditions;
    }

    private static void checkReachable(
            List<Located<Question>> questions, List<Located<Rule>> rules, Reachability reachability) {
        for (var question : questions) {
            var when = question.value().when();
            if (when != null && !reachability.reachable(when)) {
                question.source().member("when").problem("the item can never be asked");
            }
        }
        for (var rule : rules) {
            if (!reachability.reachable(rule.value().when())) {
                rule.source().member("when").problem("the rule can never fire");
            }
        }
    }

    private static void checkKnowledge(Located<Rule> rule, Knowledge knowledge) {
        rule.value().cite().stream()
                .filter(key -> !knowledge.sources().containsKey(key))
                .forEach(key -> rule.source().member("cite").problem("unknown source \"%s\"".formatted(key)));
        rule.value().ddx().stream()
                .filter(code -> !knowledge.differentials().containsKey(code))
                .forEach(code -> rule.source().member("ddx").problem("unknown differential \"%s\"".formatted(code)));
    }

    private static void checkAge(DataNode header, List<Question> questions) {
        var ages = questions.stream()
                .filter(question -> question.unknownClass() == UnknownClass.STOP)
                .count();
        if (ages != 1) {
            header.problem("exactly one item must ask for the age (unknown class STOP), not %d".formatted(ages));
        }
    }

    private static ProtocolStatus status(DataNode header) {
        var status = header.text("status");
        return switch (status) {
            case "active" -> ProtocolStatus.ACTIVE;
            case "draft", "" -> ProtocolStatus.DRAFT;
            default -> {
                header.member("status").problem("unknown status \"%s\"".formatted(status));
                yield ProtocolStatus.DRAFT;
            }
        };
    }
}
