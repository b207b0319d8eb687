package care.plumbline.triage.vignette;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.TextQuestion;
import care.plumbline.triage.protocol.source.DataFiles;
import care.plumbline.triage.protocol.source.DataNode;
import care.plumbline.triage.protocol.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a vignette file and refuses one that names what the protocol does not have. */
public final class VignetteReader {

    private static final Map<String, Flag> FLAGS =
            Map.of("amendedEmergency", Flag.AMENDED_EMERGENCY, "repeatContact", Flag.REPEAT_CONTACT);

    private static final Set<String> BLANK = Set.of("~", "null", "");

    private final Protocol protocol;
    private final Map<String, Question> questions = new HashMap<>();

    /** A reader for vignettes of this protocol. */
    public VignetteReader(Protocol protocol) {
        this.protocol = protocol;
        protocol.questions().forEach(question -> questions.put(question.linkId(), question));
    }

    /**
     * Gives the vignettes of a file in file order.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file, line and vignette
     */
    public List<Vignette> read(String file, String text) {
        var problems = new Problems();
        var root = DataNode.read(new DataFiles(protocol.id(), name -> Optional.of(text)), file, problems);
        root.allowOnly(Set.of("base", "vignettes"));
        var bases = new HashMap<String, Map<String, DataNode>>();
        root.member("base")
                .members()
                .forEach((name, node) ->
                        bases.put(name, node.named("base " + name).members()));
        var vignettes = new ArrayList<Vignette>();
        var ids = new HashSet<String>();
        for (var entry : root.member("vignettes").entries()) {
            var id = entry.text("id");
            var source = entry.named("vignette " + id);
            source.allowOnly(Set.of("id", "base", "text", "answers", "flags", "gold", "min", "max", "source"));
            if (!ids.add(id)) {
                source.problem("the vignette is there twice");
            }
            vignette(source, bases).ifPresent(vignettes::add);
        }
        if (!problems.isEmpty()) {
            throw new ProtocolInvalid(problems.messages());
        }
        return vignettes;
    }

    private Optional<Vignette> vignette(DataNode source, Map<String, Map<String, DataNode>> bases) {
        var base = bases.get(source.text("base"));
        if (base == null) {
            source.member("base").problem("unknown base \"%s\"".formatted(source.text("base")));
            return Optional.empty();
        }
        var merged = new HashMap<>(base);
        source.find("answers").map(DataNode::members).ifPresent(merged::putAll);
        var answers = new HashMap<String, Answer>();
        merged.forEach((linkId, node) -> answer(linkId, node).ifPresent(answer -> answers.put(linkId, answer)));
        var gold = level(source, "gold");
        if (gold == null) {
            return Optional.empty();
        }
        return Optional.of(new Vignette(
                source.text("id"),
                source.text("text"),
                new Answers(answers),
                flags(source),
                gold,
                source.find("min").isPresent() ? level(source, "min") : null,
                source.find("max").isPresent() ? level(source, "max") : null));
    }

    private Optional<Answer> answer(String linkId, DataNode node) {
        var question = questions.get(linkId);
        if (question == null) {
            node.problem("unknown item \"%s\"".formatted(linkId));
            return Optional.empty();
        }
        if (node.isText() && BLANK.contains(node.text())) {
            return Optional.empty();
        }
        return switch (question) {
            case NumberQuestion ignored -> number(node);
            case TextQuestion ignored -> Optional.of(new Answer.Words(node.text()));
            default -> codes(question, node);
        };
    }

    private static Optional<Answer> number(DataNode node) {
        if (node.text().matches("\\d{1,4}")) {
            return Optional.of(new Answer.Amount(Integer.parseInt(node.text())));
        }
        node.problem("\"%s\" is no whole number".formatted(node.text()));
        return Optional.empty();
    }

    private static Optional<Answer> codes(Question question, DataNode node) {
        var codes = node.isText()
                ? List.of(node.text())
                : node.entries().stream().map(DataNode::text).toList();
        codes.stream()
                .filter(code -> !question.offers(code))
                .forEach(code -> node.problem("item %s has no code \"%s\"".formatted(question.linkId(), code)));
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Answer.Codes(codes));
    }

    private static Flags flags(DataNode source) {
        var flags = Flags.NONE;
        for (var name : source.find("flags").isPresent() ? source.texts("flags") : List.<String>of()) {
            var flag = FLAGS.get(name);
            if (flag == null) {
                source.member("flags").problem("unknown flag \"%s\"".formatted(name));
            } else {
                flags = flags.with(flag, true);
            }
        }
        return flags;
    }

    private static @Nullable Gold level(DataNode source, String key) {
        var name = source.text(key);
        return Arrays.stream(Gold.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    source.member(key).problem("unknown level \"%s\"".formatted(name));
                    return null;
                });
    }
}
