package care.plumbline.triage.intake;

import care.plumbline.domain.shared.Sealed;
import care.plumbline.triage.assessment.Answer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as they lie in {@code jsonb}: {@code {"codes": […]}}, {@code {"number": 4}}, {@code {"sealed": "…"}} for the
 * person's own words, or skipped.
 */
final class AnswerJson {

    /** The person went on without answering an optional question. */
    static final String SKIPPED = "{\"skipped\": true}";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerJson() {}

    static String write(Answer answer, Function<String, Sealed> seal) {
        return MAPPER.writeValueAsString(
                switch (answer) {
                    case Answer.Codes(var codes) -> Map.of("codes", codes);
                    case Answer.Amount(var value) -> Map.of("number", value);
                    case Answer.Words(var text) ->
                        Map.of(
                                "sealed",
                                Base64.getEncoder()
                                        .encodeToString(seal.apply(text).bytes()));
                });
    }

    /** Empty for a skipped question. */
    static Optional<Answer> read(String json, Function<Sealed, String> open) {
        var tree = MAPPER.readTree(json);
        if (tree.has("codes")) {
            List<String> codes =
                    tree.get("codes").valueStream().map(node -> node.asString()).toList();
            return Optional.of(new Answer.Codes(codes));
        }
        if (tree.has("number")) {
            return Optional.of(new Answer.Amount(tree.get("number").asInt()));
        }
        if (tree.has("sealed")) {
            var closed =
                    new Sealed(Base64.getDecoder().decode(tree.get("sealed").asString()));
            return Optional.of(new Answer.Words(open.apply(closed)));
        }
        return Optional.empty();
    }
}
