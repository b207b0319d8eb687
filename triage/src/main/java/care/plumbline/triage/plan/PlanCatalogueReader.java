package care.plumbline.triage.plan;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.Wording;
import care.plumbline.triage.protocol.source.DataFiles;
import care.plumbline.triage.protocol.source.DataNode;
import care.plumbline.triage.protocol.source.ExpressionReader;
import care.plumbline.triage.protocol.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the plan catalogue of a release and refuses one with any mistake in it, a missing translation included. */
public final class PlanCatalogueReader {

    private static final Set<String> KEYS =
            Set.of("code", "en", "es", "dose", "applyIf", "contraIf", "cite", "withoutDoctor");

    /**
     * Gives the catalogue in a folder of the class path, whose expressions speak the language of the protocol.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file, line and item
     */
    public PlanCatalogue read(String folder, Protocol protocol) {
        return read(DataFiles.ofClassPath(folder), protocol);
    }

    /**
     * Gives the catalogue made of the files.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file, line and item
     */
    public PlanCatalogue read(DataFiles files, Protocol protocol) {
        var problems = new Problems();
        var file = DataNode.read(files, "plan-items.yaml", problems);
        file.allowOnly(Set.of("reviewed", "plan"));
        var reviewed = EnumSet.noneOf(Language.class);
        for (var language : Language.values()) {
            if (file.member("reviewed").flag(language.name().toLowerCase(Locale.ROOT))) {
                reviewed.add(language);
            }
        }
        var items = items(file, ExpressionReader.forPlan(protocol), protocol);
        if (!problems.isEmpty()) {
            throw new ProtocolInvalid(problems.messages());
        }
        return new PlanCatalogue(items, reviewed);
    }

    private static List<PlanItem> items(DataNode file, ExpressionReader expressions, Protocol protocol) {
        var items = new ArrayList<PlanItem>();
        var codes = new HashSet<String>();
        for (var entry : file.member("plan").entries()) {
            var code = entry.text("code");
            var source = entry.named("plan item " + code);
            source.allowOnly(KEYS);
            if (!codes.add(code)) {
                source.problem("the plan item is there twice");
            }
            source.texts("cite").stream()
                    .filter(key -> !protocol.knowledge().sources().containsKey(key))
                    .forEach(key -> source.member("cite").problem("unknown source \"%s\"".formatted(key)));
            item(source, expressions).ifPresent(items::add);
        }
        return items;
    }

    private static Optional<PlanItem> item(DataNode source, ExpressionReader expressions) {
        var applyIf = expressions.read(source.member("applyIf"));
        var contraIf = expressions.read(source.member("contraIf"));
        var code = source.text("code");
        var title = wording(source, "title");
        var text = wording(source, "text");
        var cite = source.texts("cite");
        var visitWeeks = visitWeeks(source);
        var withoutDoctor = withoutDoctor(source);
        return applyIf.flatMap(applies -> contraIf.map(
                contradicts -> new PlanItem(code, title, text, cite, applies, contradicts, visitWeeks, withoutDoctor)));
    }

    private static Wording wording(DataNode source, String key) {
        return new Wording(translation(source, "en", key), translation(source, "es", key));
    }

    private static String translation(DataNode source, String language, String key) {
        return source.find(language).map(texts -> texts.text(key)).orElseGet(() -> {
            source.problem("the %s %s is missing".formatted(language, key));
            return "";
        });
    }

    private static @Nullable Disposition withoutDoctor(DataNode source) {
        var level = source.find("withoutDoctor").orElse(null);
        if (level == null) {
            return null;
        }
        return Arrays.stream(Disposition.values())
                .filter(each -> each.name().equals(level.text()))
                .findFirst()
                .orElseGet(() -> {
                    level.problem("unknown level \"%s\"".formatted(level.text()));
                    return null;
                });
    }

    private static @Nullable Integer visitWeeks(DataNode source) {
        var dose = source.member("dose");
        return dose.find("visitWeeks").isPresent() ? dose.number("visitWeeks") : null;
    }
}
