package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie in {@code jsonb}: {@code {"codes": […]}}, {@code {"number": 4}}, {@code {"text": "…"}} or skipped. */
final class AnswerJson {

    /** The person went on without answering an optional question. */
    static final String SKIPPED = "{\"skipped\": true}";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerJson() {}

    static String write(Answer answer) {
        return MAPPER.writeValueAsString(
                switch (answer) {
                    case Answer.Codes(var codes) -> Map.of("codes", codes);
                    case Answer.Amount(var value) -> Map.of("number", value);
                    case Answer.Words(var text) -> Map.of("text", text);
                });
    }

    static String write(Object result) {
        return MAPPER.writeValueAsString(result);
    }

    /** Empty for a skipped question. */
    static Optional<Answer> read(String json) {
        var tree = MAPPER.readTree(json);
        if (tree.has("codes")) {
            List<String> codes =
                    tree.get("codes").valueStream().map(node -> node.asString()).toList();
            return Optional.of(new Answer.Codes(codes));
        }
        if (tree.has("number")) {
            return Optional.of(new Answer.Amount(tree.get("number").asInt()));
        }
        return tree.has("text") ? Optional.of(new Answer.Words(tree.get("text").asString())) : Optional.empty();
    }
}
