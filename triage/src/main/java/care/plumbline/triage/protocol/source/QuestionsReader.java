package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.TextQuestion;
import care.plumbline.triage.protocol.UnknownClass;
import care.plumbline.triage.protocol.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code questionnaire.yaml} (protocol section 3.1). */
final class QuestionsReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "page",
            "section",
            "type",
            "ui",
            "required",
            "unk",
            "when",
            "en",
            "es",
            "opts",
            "min",
            "max",
            "scale",
            "maxLength",
            "instrument",
            "loinc",
            "textRef");

    /** Where the file sets no limit, one that no person reaches by writing, but an attack would. */
    private static final int LONGEST_TEXT = 4000;

    private final DataNode file;
    private final InstrumentTexts instruments;
    private final OptionsReader options;

    QuestionsReader(DataNode file, InstrumentTexts instruments) {
        this.file = file;
        this.instruments = instruments;
        this.options = new OptionsReader(file);
    }

    static Map<String, Question> byLinkId(List<Question> questions) {
        var byLinkId = new LinkedHashMap<String, Question>();
        questions.forEach(question -> byLinkId.putIfAbsent(question.linkId(), question));
        return byLinkId;
    }

    List<Located<Question>> read() {
        file.allowOnly(Set.of("optionSets", "chapters", "screens", "items"));
        var questions = new ArrayList<Located<Question>>();
        var linkIds = new HashSet<String>();
        for (var entry : file.member("items").entries()) {
            var linkId = entry.text("id");
            var source = entry.named("item " + linkId);
            source.allowOnly(KEYS);
            if (!linkIds.add(linkId)) {
                source.problem("the item is there twice");
            }
            question(source).ifPresent(question -> questions.add(new Located<>(source, question)));
        }
        return questions;
    }

    /** Each {@code when} may only name what was asked before, and only by the functions that name items. */
    static void checkOrder(
            List<Located<Question>> questions, Map<String, Expression> conditions, ExpressionReader expressions) {
        var earlier = new HashSet<String>();
        for (var located : questions) {
            var when = located.value().when();
            if (when != null) {
                var source = located.source().member("when");
                expressions.check(when, source);
                when.visit(conditions, part -> checkPart(part, earlier, source));
            }
            earlier.add(located.value().linkId());
        }
    }

    private static void checkPart(Expression part, Set<String> earlier, DataNode source) {
        if (!(part instanceof Expression.Call call)) {
            return;
        }
        if (!call.function().aboutNamedItems()) {
            source.problem("%s() names no items and cannot decide what is asked"
                    .formatted(call.function().word()));
        }
        call.linkIds().stream()
                .filter(linkId -> !earlier.contains(linkId))
                .forEach(linkId -> source.problem("item \"%s\" is not an earlier one".formatted(linkId)));
    }

    private Optional<Question> question(DataNode source) {
        var basics = basics(source);
        var type = source.text("type");
        return switch (type) {
            case "choice" -> Optional.of(new ChoiceQuestion(basics, options.of(source)));
            case "multi" -> Optional.of(new MultiQuestion(basics, options.of(source)));
            case "integer" -> number(basics, source, source, false);
            case "scale" -> number(basics, source, options.scaleOf(source), true);
            case "text", "text-list" -> Optional.of(text(basics, source, type.equals("text-list")));
            case "" -> Optional.empty();
            default -> {
                source.member("type").problem("unknown type \"%s\"".formatted(type));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Question> number(Question.Basics basics, DataNode source, DataNode range, boolean scale) {
        var min = range.number("min");
        var max = range.number("max");
        if (min > max) {
            source.problem("\"min\" is above \"max\"");
            return Optional.empty();
        }
        return Optional.of(new NumberQuestion(basics, min, max, scale));
    }

    private static Question text(Question.Basics basics, DataNode source, boolean list) {
        var maxLength = source.find("maxLength").isPresent() ? source.number("maxLength") : LONGEST_TEXT;
        return new TextQuestion(basics, Math.max(1, maxLength), list);
    }

    private Question.Basics basics(DataNode source) {
        var when = source.find("when").flatMap(ExpressionReader::parse).orElse(null);
        var instrument = source.find("instrument").map(DataNode::text).orElse(null);
        var elsewhere = instrument == null
                ? null
                : source.find("textRef").map(DataNode::text).orElse(null);
        return new Question.Basics(
                source.text("id"),
                source.number("page"),
                source.text("section"),
                source.flag("required"),
                unknownClass(source),
                when,
                instrument,
                source.find("ui").map(DataNode::text).orElse(null),
                elsewhere == null ? wording(source) : instruments.text(elsewhere),
                elsewhere == null ? help(source) : instruments.copyright(elsewhere));
    }

    private static UnknownClass unknownClass(DataNode source) {
        var code = source.text("unk");
        var unknownClass = UnknownClass.ofCode(code);
        if (unknownClass.isEmpty() && !code.isEmpty()) {
            source.member("unk").problem("unknown class \"%s\"".formatted(code));
        }
        return unknownClass.orElse(UnknownClass.NONE);
    }

    private static Wording wording(DataNode source) {
        return new Wording(translation(source, "en"), translation(source, "es"));
    }

    private static String translation(DataNode source, String language) {
        var translation = optional(source, language, "q");
        if (translation.isEmpty()) {
            source.problem("the %s text is missing".formatted(language));
        }
        return translation;
    }

    private static Wording help(DataNode source) {
        var help = new Wording(optional(source, "en", "help"), optional(source, "es", "help"));
        if (help.english().isEmpty() != help.spanish().isEmpty()) {
            source.problem("the help exists in one language only");
        }
        return help;
    }

    private static String optional(DataNode source, String language, String key) {
        return source.find(language)
                .flatMap(texts -> texts.find(key))
                .map(DataNode::text)
                .orElse("");
    }
}
