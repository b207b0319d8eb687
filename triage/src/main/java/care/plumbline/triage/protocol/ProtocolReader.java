package care.plumbline.triage.protocol;

import care.plumbline.triage.protocol.source.DataNode;
import care.plumbline.triage.protocol.source.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a release of the protocol from its data files and refuses one with any mistake in it. */
public final class ProtocolReader {

    /**
     * Gives the release in a folder of the class path, for example {@code protocols/backpain-triage}.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file, line and item
     */
    public Protocol read(String folder) {
        var problems = new Problems();
        var header = DataNode.read(folder + "/protocol.yaml", problems);
        var rulesReader = new RulesReader(DataNode.read(folder + "/rules.yaml", problems));
        var questions = new QuestionsReader(DataNode.read(folder + "/questionnaire.yaml", problems)).read();
        var locatedConditions = rulesReader.conditions();

        var plainQuestions = questions.stream().map(Located::value).toList();
        var expressions =
                ExpressionReader.forTriage(QuestionsReader.byLinkId(plainQuestions), locatedConditions.keySet());
        var conditions = checked(locatedConditions, expressions);
        QuestionsReader.checkOrder(questions, conditions, expressions);
        var rules = rulesReader.rules(expressions);

        var protocol = protocol(header, plainQuestions, conditions, rules);
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

    private static Protocol protocol(
            DataNode header, List<Question> questions, Map<String, Expression> conditions, List<Rule> rules) {
        header.allowOnly(Set.of("id", "version", "status", "population"));
        header.text("population");
        return new Protocol(header.text("id"), header.text("version"), status(header), questions, conditions, rules);
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
