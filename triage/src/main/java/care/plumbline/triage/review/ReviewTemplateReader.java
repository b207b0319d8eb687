package care.plumbline.triage.review;

import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Scores.Reason;
import care.plumbline.triage.protocol.source.DataFiles;
import care.plumbline.triage.protocol.source.DataNode;
import care.plumbline.triage.protocol.source.ExpressionReader;
import care.plumbline.triage.protocol.source.Problems;
import care.plumbline.triage.review.ReviewTemplate.Denial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code review.yaml} and refuses one that names what the protocol does not have. */
public final class ReviewTemplateReader {

    static final Pattern ITEM = Pattern.compile("\\{([^}]+)}");

    private static final String FILE = "review.yaml";
    private static final int PAIR = 2;
    private static final int TRIPLE = 3;

    private final Map<String, Question> questions;
    private final ExpressionReader expressions;

    private ReviewTemplateReader(Protocol protocol) {
        questions = protocol.questions().stream().collect(Collectors.toMap(Question::linkId, question -> question));
        expressions = ExpressionReader.forPlan(protocol);
    }

    /**
     * Gives the template of a release; an empty one when the release has none.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file and line
     */
    public static ReviewTemplate read(DataFiles files, Protocol protocol) {
        if (files.text(FILE).isEmpty()) {
            return ReviewTemplate.EMPTY;
        }
        var problems = new Problems();
        var template = new ReviewTemplateReader(protocol).read(DataNode.read(files, FILE, problems));
        if (!problems.isEmpty()) {
            throw new ProtocolInvalid(problems.messages());
        }
        return template;
    }

    private ReviewTemplate read(DataNode file) {
        file.allowOnly(Set.of("phrases", "sentences", "denies", "cautions", "exam", "words", "questions", "trends"));
        var phrases = new LinkedHashMap<String, Map<String, String>>();
        file.member("phrases").members().forEach((linkId, codes) -> phrases.put(linkId, phrases(linkId, codes)));
        var sentences =
                file.member("sentences").entries().stream().map(this::sentence).toList();
        return new ReviewTemplate(
                phrases,
                sentences,
                denies(file.member("denies")),
                reasons(file.member("cautions")),
                reasons(file.member("exam")),
                items(file.member("words")),
                item(file.member("questions")),
                items(file.member("trends")));
    }

    private Map<String, String> phrases(String linkId, DataNode codes) {
        var question = questions.get(linkId);
        var phrases = new LinkedHashMap<String, String>();
        codes.members().forEach((code, phrase) -> {
            if (question == null || !question.offers(code)) {
                phrase.problem("item %s has no code \"%s\"".formatted(linkId, code));
            }
            phrases.put(code, phrase.text());
        });
        return phrases;
    }

    private String sentence(DataNode node) {
        ITEM.matcher(node.text())
                .results()
                .map(match -> match.group(1))
                .filter(linkId -> !questions.containsKey(linkId))
                .forEach(linkId -> node.problem("unknown item \"%s\"".formatted(linkId)));
        return node.text();
    }

    private List<Denial> denies(DataNode list) {
        var denies = new ArrayList<Denial>();
        for (var row : list.entries()) {
            var cells = row.entries();
            if (cells.size() != TRIPLE) {
                row.problem("an item, its codes and a phrase were expected");
                continue;
            }
            var linkId = item(cells.getFirst());
            var codes = cells.get(1).entries().stream().map(DataNode::text).toList();
            var question = questions.get(linkId);
            codes.stream()
                    .filter(code -> question != null && !question.offers(code))
                    .forEach(code -> row.problem("item %s has no code \"%s\"".formatted(linkId, code)));
            denies.add(new Denial(linkId, codes, cells.get(2).text()));
        }
        return denies;
    }

    private List<Reason> reasons(DataNode list) {
        var reasons = new ArrayList<Reason>();
        for (var row : list.entries()) {
            var cells = row.entries();
            if (cells.size() == PAIR) {
                expressions
                        .read(cells.get(1))
                        .ifPresent(
                                when -> reasons.add(new Reason(cells.getFirst().text(), when)));
            } else {
                row.problem("a text and an expression were expected");
            }
        }
        return reasons;
    }

    private List<String> items(DataNode list) {
        return list.entries().stream().map(this::item).toList();
    }

    private String item(DataNode node) {
        if (!questions.containsKey(node.text())) {
            node.problem("unknown item \"%s\"".formatted(node.text()));
        }
        return node.text();
    }
}
