package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Considered;
import care.plumbline.triage.assessment.Evidence;
import care.plumbline.triage.assessment.FiredRule;
import care.plumbline.triage.assessment.ScoreResults;
import care.plumbline.triage.plan.SuggestedItem;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.release.Release;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The assessment as it is stored and handed out: the contract of protocol section 6. */
final class AssessmentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AssessmentJson() {}

    static String write(Release release, Assessment assessment, List<SuggestedItem> plan, Instant at) {
        var protocol = release.protocol();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("protocol", assessment.protocolId());
        json.put("version", assessment.version());
        json.put("evaluatedAt", at.toString());
        json.put("level", assessment.level());
        var transport = assessment.transport();
        json.put("transport", transport == null ? null : transport.code());
        json.put("crisis988", assessment.crisis988());
        json.put("fired", assessment.fired().stream().map(AssessmentJson::fired).toList());
        json.put(
                "unknowns",
                assessment.unknowns().stream()
                        .map(unknown -> Map.of(
                                "linkId", unknown.linkId(),
                                "class", unknown.unknownClass().name(),
                                "reason", unknown.reason().name()))
                        .toList());
        json.put("scores", scores(protocol, assessment.scores()));
        json.put(
                "nsaid",
                Map.of(
                        "status", assessment.nsaid().status().name().toLowerCase(Locale.ROOT),
                        "reasons", assessment.nsaid().reasons()));
        json.put(
                "plan",
                plan.stream()
                        .map(item -> Map.of(
                                "code", item.code(),
                                "suggested", item.suggested(),
                                "contraindicated", item.contraindicated()))
                        .toList());
        json.put(
                "ddx",
                Considered.of(protocol, assessment).stream()
                        .map(one -> Map.of("code", one.code(), "rules", one.rules()))
                        .toList());
        json.put(
                "flags",
                assessment.flags().all().stream().map(Enum::name).sorted().toList());
        json.put("stop", assessment.stop());
        return MAPPER.writeValueAsString(json);
    }

    private static Map<String, Object> fired(FiredRule rule) {
        var json = new LinkedHashMap<String, Object>();
        json.put("rule", rule.ruleId());
        json.put("finding", rule.finding());
        json.put("level", rule.level());
        json.put(
                "evidence",
                rule.evidence().stream().map(AssessmentJson::evidence).toList());
        return json;
    }

    private static Map<String, @Nullable Object> evidence(Evidence evidence) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("linkId", evidence.linkId());
        json.put("value", value(evidence.answer()));
        json.put("unknown", evidence.unknown());
        return json;
    }

    private static @Nullable Object value(@Nullable Answer answer) {
        return switch (answer) {
            case null -> null;
            case Answer.Codes(var codes) -> codes;
            case Answer.Amount(var number) -> number;
            case Answer.Words(var text) -> text;
        };
    }

    private static Map<String, Object> scores(Protocol protocol, ScoreResults scores) {
        var json = new LinkedHashMap<String, Object>();
        var startBack = new LinkedHashMap<String, @Nullable Object>();
        startBack.put("total", scores.startBack().total());
        startBack.put("psych", scores.startBack().psych());
        startBack.put("group", scores.startBack().group().name().toLowerCase(Locale.ROOT));
        json.put("startBack", startBack);
        scores.averages().forEach((name, mean) -> {
            var linkIds = Objects.requireNonNull(protocol.scores().averages().get(name))
                    .linkIds();
            var average = new LinkedHashMap<String, @Nullable Object>();
            average.put("mean", mean.value());
            for (var position = 0; position < linkIds.size(); position++) {
                var linkId = linkIds.get(position);
                average.put(
                        linkId.substring(linkId.lastIndexOf('.') + 1),
                        mean.parts().get(position));
            }
            json.put(name, average);
        });
        protocol.scores().points().forEach((name, score) -> {
            var value = scores.points(name);
            json.put(
                    name,
                    score.bands().isEmpty()
                            ? value
                            : Map.of("value", value, "band", score.band(value).code()));
        });
        return json;
    }
}
