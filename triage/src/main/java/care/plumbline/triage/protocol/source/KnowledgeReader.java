package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.Knowledge;
import care.plumbline.triage.protocol.Knowledge.Differential;
import care.plumbline.triage.protocol.Knowledge.Source;
import java.util.LinkedHashMap;
import java.util.Set;

/** Reads {@code references.yaml} and {@code differentials.yaml} (protocol sections 11 and 6.1). */
final class KnowledgeReader {

    private final DataNode references;
    private final DataNode differentials;

    KnowledgeReader(DataNode references, DataNode differentials) {
        this.references = references;
        this.differentials = differentials;
    }

    Knowledge read() {
        var sources = new LinkedHashMap<String, Source>();
        references.members().forEach((key, node) -> {
            var source = node.named("reference " + key);
            source.allowOnly(Set.of("text", "read"));
            sources.put(key, new Source(source.text("text"), source.flag("read")));
        });
        var labels = new LinkedHashMap<String, Differential>();
        differentials.members().forEach((code, node) -> {
            var source = node.named("differential " + code);
            source.allowOnly(Set.of("label", "icd10", "note"));
            var note = source.find("note").map(DataNode::text).orElse("");
            labels.put(code, new Differential(source.text("label"), source.texts("icd10"), note));
        });
        return new Knowledge(sources, labels);
    }
}
