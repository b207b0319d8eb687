package care.plumbline.triage.oversight;

import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Rule;
import care.plumbline.triage.release.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What differs between two versions, thing by thing. */
final class ProtocolDiff {

    private ProtocolDiff() {}

    /**
     * One difference.
     *
     * @param what names the thing, for example {@code rule E01 level}
     * @param before empty when it is new
     * @param after empty when it is gone
     */
    record Change(String what, String before, String after) {}

    static List<Change> of(Release before, Release after) {
        var old = described(before);
        var fresh = described(after);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var was = old.getOrDefault(name, "");
            var is = fresh.getOrDefault(name, "");
            if (!was.equals(is)) {
                changes.add(new Change(name, was, is));
            }
        }
        return changes;
    }

    private static Map<String, String> described(Release release) {
        var protocol = release.protocol();
        var all = new LinkedHashMap<String, String>();
        protocol.rules().forEach(rule -> describe(rule, all));
        conditions(protocol, all);
        protocol.questions().forEach(question -> describe(question, all));
        release.catalogue().items().forEach(item -> {
            all.put("plan item " + item.code() + " text", item.text().in(Language.EN));
            all.put("plan item " + item.code() + " text, Spanish", item.text().in(Language.ES));
        });
        return all;
    }

    private static void conditions(Protocol protocol, Map<String, String> all) {
        protocol.conditions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        all.put("condition " + entry.getKey(), entry.getValue().toString()));
    }

    private static void describe(Rule rule, Map<String, String> all) {
        var name = "rule " + rule.id() + " ";
        all.put(name + "level", rule.level().name());
        all.put(
                name + "transport",
                rule.transport() == null ? "" : rule.transport().name());
        all.put(name + "when", rule.when().toString());
        all.put(name + "rationale", rule.doctor());
        all.put(name + "reason", rule.reason(Language.EN));
        all.put(name + "reason, Spanish", rule.reason(Language.ES));
        all.put(name + "sources", String.join(", ", rule.cite()));
    }

    private static void describe(Question question, Map<String, String> all) {
        var name = "question " + question.linkId() + " ";
        all.put(name + "text", question.text(Language.EN));
        all.put(name + "text, Spanish", question.text(Language.ES));
        all.put(name + "when", question.when() == null ? "" : question.when().toString());
        all.put(name + "class", question.unknownClass().name());
        all.put(
                name + "answers",
                question.options().stream()
                        .map(option -> option.code() + " = " + option.label(Language.EN))
                        .collect(Collectors.joining("; ")));
    }
}
