package care.plumbline.triage.oversight;

import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.source.DataFiles;
import care.plumbline.triage.release.Release;
import care.plumbline.triage.release.ReleaseReader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A version somebody proposes: one that ships, with one of its files replaced. It is read as strictly as any. */
final class DraftProtocol {

    /** The files that may be proposed anew. */
    static final Set<String> FILES = Set.of("rules.yaml", "questionnaire.yaml", "scores.yaml", "plan-items.yaml");

    private DraftProtocol() {}

    /** What came of reading it: the release, or every problem with file, line and rule. */
    sealed interface Outcome {

        /** It can be read. */
        record Readable(Release release) implements Outcome {}

        /** It cannot. */
        record Faulty(List<String> problems) implements Outcome {}
    }

    static String text(Release base, String file) {
        return files(base).text(file).orElse("");
    }

    static Outcome read(Release base, String file, String text) {
        try {
            var protocol = base.protocol();
            var draft =
                    files(base).with("draft of %s %s".formatted(protocol.id(), protocol.version()), Map.of(file, text));
            return new Outcome.Readable(ReleaseReader.read(draft));
        } catch (ProtocolInvalid invalid) {
            return new Outcome.Faulty(invalid.problems());
        }
    }

    private static DataFiles files(Release base) {
        var protocol = base.protocol();
        return DataFiles.ofClassPath("protocols/%s/%s".formatted(protocol.id(), protocol.version()));
    }
}
