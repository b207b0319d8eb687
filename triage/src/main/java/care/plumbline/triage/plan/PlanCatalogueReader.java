package care.plumbline.triage.plan;

import care.plumbline.triage.protocol.ExpressionReader;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.source.DataNode;
import care.plumbline.triage.protocol.source.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the plan catalogue of a release and refuses one with any mistake in it. */
public final class PlanCatalogueReader {

    private static final Set<String> KEYS = Set.of("code", "title", "patient", "dose", "applyIf", "contraIf", "cite");

    /**
     * Gives the catalogue in a folder of the class path, whose expressions speak the language of the protocol.
     *
     * @throws ProtocolInvalid when anything is wrong; the message names every mistake with file, line and item
     */
    public PlanCatalogue read(String folder, Protocol protocol) {
        var problems = new Problems();
        var file = DataNode.read(folder + "/plan-items.yaml", problems);
        var items = items(file, ExpressionReader.forPlan(protocol));
        if (!problems.isEmpty()) {
            throw new ProtocolInvalid(problems.messages());
        }
        return new PlanCatalogue(items);
    }

    private static List<PlanItem> items(DataNode file, ExpressionReader expressions) {
        file.allowOnly(Set.of("plan"));
        var items = new ArrayList<PlanItem>();
        var codes = new HashSet<String>();
        for (var entry : file.member("plan").entries()) {
            var code = entry.text("code");
            var source = entry.named("plan item " + code);
            source.allowOnly(KEYS);
            if (!codes.add(code)) {
                source.problem("the plan item is there twice");
            }
            item(source, expressions).ifPresent(items::add);
        }
        return items;
    }

    private static Optional<PlanItem> item(DataNode source, ExpressionReader expressions) {
        var applyIf = expressions.read(source.member("applyIf"));
        var contraIf = expressions.read(source.member("contraIf"));
        var code = source.text("code");
        var title = source.text("title");
        var text = source.text("patient");
        var cite = source.texts("cite");
        var visitWeeks = visitWeeks(source);
        return applyIf.flatMap(applies ->
                contraIf.map(contradicts -> new PlanItem(code, title, text, cite, applies, contradicts, visitWeeks)));
    }

    private static @Nullable Integer visitWeeks(DataNode source) {
        var dose = source.member("dose");
        return dose.find("visitWeeks").isPresent() ? dose.number("visitWeeks") : null;
    }
}
