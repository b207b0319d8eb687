package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Scores;
import care.plumbline.triage.protocol.Scores.Average;
import care.plumbline.triage.protocol.Scores.Band;
import care.plumbline.triage.protocol.Scores.Point;
import care.plumbline.triage.protocol.Scores.Points;
import care.plumbline.triage.protocol.Scores.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code scores.yaml} (protocol section 5). */
final class ScoresReader {

    private static final int PAIR = 2;
    private static final int TRIPLE = 3;

    private final DataNode file;

    ScoresReader(DataNode file) {
        this.file = file;
    }

    Set<String> names() {
        return members("scores").keySet();
    }

    Scores read(ExpressionReader expressions, Map<String, Question> questions) {
        file.allowOnly(Set.of("scores", "averages", "nsaid"));
        var points = new LinkedHashMap<String, Points>();
        members("scores").forEach((name, node) -> points.put(name, points(node.named("score " + name), expressions)));
        var averages = new LinkedHashMap<String, Average>();
        members("averages")
                .forEach((name, node) -> averages.put(name, average(node.named("average " + name), questions)));
        var nsaid = members("nsaid");
        return new Scores(
                points, averages, reasons(nsaid, "contra", expressions), reasons(nsaid, "caution", expressions));
    }

    private Map<String, DataNode> members(String key) {
        return file.find(key).map(DataNode::members).orElse(Map.of());
    }

    private static Points points(DataNode source, ExpressionReader expressions) {
        source.allowOnly(Set.of("title", "max", "counted", "points", "bands", "caveat"));
        var counted = source.find("counted").flatMap(expressions::read).orElse(null);
        var points = new ArrayList<Point>();
        for (var row : source.member("points").entries()) {
            var cells = cells(row, PAIR, "a number and an expression");
            cells.flatMap(pair -> expressions.read(pair.get(1)))
                    .ifPresent(when ->
                            points.add(new Point(number(cells.orElseThrow().getFirst()), when)));
        }
        var bands = new ArrayList<Band>();
        var rows = source.find("bands").map(DataNode::entries).orElse(List.of());
        for (var row : rows) {
            cells(row, TRIPLE, "a number, a code and a text")
                    .ifPresent(cell -> bands.add(new Band(
                            number(cell.getFirst()),
                            cell.get(1).text(),
                            cell.get(2).text())));
        }
        if (!bands.isEmpty() && bands.getLast().from() != 0) {
            source.problem("the last band must begin at 0");
        }
        var caveat = source.find("caveat").map(DataNode::text).orElse("");
        return new Points(source.text("title"), source.number("max"), counted, points, bands, caveat);
    }

    private static Average average(DataNode source, Map<String, Question> questions) {
        source.allowOnly(Set.of("title", "items"));
        var linkIds = source.texts("items");
        linkIds.stream()
                .filter(linkId -> !(questions.get(linkId) instanceof NumberQuestion))
                .forEach(linkId -> source.problem("item %s is no number".formatted(linkId)));
        return new Average(source.text("title"), linkIds);
    }

    private static List<Reason> reasons(Map<String, DataNode> nsaid, String status, ExpressionReader expressions) {
        var reasons = new ArrayList<Reason>();
        var rows = Optional.ofNullable(nsaid.get(status)).map(DataNode::entries).orElse(List.of());
        for (var row : rows) {
            cells(row.named("nsaid " + status), PAIR, "a text and an expression")
                    .ifPresent(cells -> expressions
                            .read(cells.get(1))
                            .ifPresent(when ->
                                    reasons.add(new Reason(cells.getFirst().text(), when))));
        }
        return reasons;
    }

    private static Optional<List<DataNode>> cells(DataNode row, int count, String expected) {
        var cells = row.entries();
        if (cells.size() != count) {
            row.problem("%s was expected".formatted(expected));
            return Optional.empty();
        }
        return Optional.of(cells);
    }

    private static int number(DataNode cell) {
        if (!cell.text().matches("\\d{1,3}")) {
            cell.problem("\"%s\" is no whole number".formatted(cell.text()));
            return 0;
        }
        return Integer.parseInt(cell.text());
    }
}
