package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Rule;
import care.plumbline.triage.protocol.Transport;
import care.plumbline.triage.protocol.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rules.yaml} (protocol section 4.3): the conditions first, since rules and items use them. */
final class RulesReader {

    private static final Set<String> KEYS =
            Set.of("id", "level", "transport", "finding", "title", "when", "doctor", "en", "es", "ddx", "cite");

    private final DataNode file;

    RulesReader(DataNode file) {
        this.file = file;
    }

    Map<String, Located<Expression>> conditions() {
        file.allowOnly(Set.of("conditions", "rules"));
        var conditions = new LinkedHashMap<String, Located<Expression>>();
        file.member("conditions").members().forEach((name, node) -> {
            var source = node.named("condition " + name);
            ExpressionReader.parse(source)
                    .ifPresent(expression -> conditions.put(name, new Located<>(source, expression)));
        });
        return conditions;
    }

    static void checkCycles(Map<String, Located<Expression>> conditions) {
        var finished = new HashSet<String>();
        conditions.forEach((name, located) -> checkCycles(name, conditions, new ArrayDeque<>(), finished));
    }

    private static void checkCycles(
            String name, Map<String, Located<Expression>> conditions, Deque<String> path, Set<String> finished) {
        var condition = conditions.get(name);
        if (condition == null || finished.contains(name)) {
            return;
        }
        if (path.contains(name)) {
            condition.source().problem("the condition uses itself: " + String.join(" -> ", path) + " -> " + name);
            return;
        }
        path.addLast(name);
        condition.value().visit(Map.of(), part -> {
            if (part instanceof Expression.Name(var used)) {
                checkCycles(used, conditions, path, finished);
            }
        });
        path.removeLast();
        finished.add(name);
    }

    List<Located<Rule>> rules(ExpressionReader expressions) {
        var rules = new ArrayList<Located<Rule>>();
        var ids = new HashSet<String>();
        for (var entry : file.member("rules").entries()) {
            var id = entry.text("id");
            var source = entry.named("rule " + id);
            source.allowOnly(KEYS);
            if (!ids.add(id)) {
                source.problem("the rule is there twice");
            }
            rule(source, expressions).ifPresent(rule -> rules.add(new Located<>(source, rule)));
        }
        return rules;
    }

    private static Optional<Rule> rule(DataNode source, ExpressionReader expressions) {
        var when = expressions.read(source.member("when"));
        var level = level(source);
        var transport = source.find("transport").flatMap(RulesReader::transport);
        var reason = new Wording(source.text("en"), source.text("es"));
        var finding = source.text("finding");
        var title = source.text("title");
        var doctor = source.text("doctor");
        var ddx = source.texts("ddx");
        var cite = source.texts("cite");
        if (when.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        var emergency = level.get() == Disposition.EMERGENCY_NOW;
        if (emergency != source.find("transport").isPresent()) {
            source.problem(emergency ? "\"transport\" is missing" : "only an emergency has a transport");
        }
        if (emergency != transport.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                source.text("id"),
                level.get(),
                transport.orElse(null),
                finding,
                title,
                when.get(),
                doctor,
                reason,
                ddx,
                cite));
    }

    private static Optional<Disposition> level(DataNode source) {
        var name = source.text("level");
        for (var level : Disposition.values()) {
            if (level.name().equals(name)) {
                return Optional.of(level);
            }
        }
        if (!name.isEmpty()) {
            source.member("level").problem("unknown level \"%s\"".formatted(name));
        }
        return Optional.empty();
    }

    private static Optional<Transport> transport(DataNode source) {
        var transport = Transport.ofCode(source.text());
        if (transport.isEmpty()) {
            source.problem("unknown transport \"%s\"".formatted(source.text()));
        }
        return transport;
    }
}
