package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.quote.scenario.source.Problems;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.ScenarioSources;
import care.plumbline.billing.quote.scenario.source.ScenarioUnusableException;
import care.plumbline.billing.quote.scenario.source.Sections;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a scenario file and refuses one that names what is not there. */
final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * The cases of a file in file order; those of files it uses are not its own.
     *
     * @throws ScenarioUnusableException when anything is wrong; the message names every mistake with its place
     */
    static List<ScenarioCase> read(Path file) {
        var problems = new Problems();
        var files = ScenarioSources.read(file, problems);
        problems.refuseIfAny();
        var sections = new Sections(files);
        problems.refuseIfAny();
        var definitions = new DefinitionsReader(sections).read();
        var defaults = new Defaults(sections);
        var cases = cases(sections, definitions, defaults);
        problems.refuseIfAny();
        return cases;
    }

    private static List<ScenarioCase> cases(Sections sections, Definitions definitions, Defaults defaults) {
        var cases = new ArrayList<ScenarioCase>();
        var ids = new HashSet<String>();
        var quotes = new CaseReader(definitions, defaults);
        for (var source : sections.own("cases")) {
            var head = head(source, ids);
            quotes.read(source.named("case " + head.id()), head).ifPresent(cases::add);
        }
        var cancellations = new CancellationReader(definitions, defaults);
        for (var source : sections.own("cancellations")) {
            var head = head(source, ids);
            cancellations.read(source.named("case " + head.id()), head).ifPresent(cases::add);
        }
        return List.copyOf(cases);
    }

    private static ScenarioCase.Head head(SourceNode source, Set<String> ids) {
        var id = source.member("id").flatMap(Scalars::words).orElse("");
        if (!id.isEmpty() && !ids.add(id)) {
            source.problem("the case \"%s\" is there twice".formatted(id));
        }
        return new ScenarioCase.Head(
                id, source.place(), source.find("about").flatMap(Scalars::words).orElse(""));
    }
}
