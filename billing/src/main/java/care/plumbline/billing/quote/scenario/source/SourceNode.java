package care.plumbline.billing.quote.scenario.source;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a scenario file together with its place. What is missing or malformed is reported to the {@link Problems}
 * and read as empty, so that no reader stops at the first mistake. Scalars are read as written: 10.10 stays "10.10".
 */
public final class SourceNode {

    private final @Nullable Node node;
    private final String file;
    private final int line;
    private final String item;
    private final Problems problems;

    private SourceNode(@Nullable Node node, String file, int line, String item, Problems problems) {
        this.node = node;
        this.file = file;
        this.line = line;
        this.item = item;
        this.problems = problems;
    }

    /** Reads a file's text; one that is not YAML is reported and read as empty. */
    static SourceNode read(String file, String text, Problems problems) {
        var options = new LoaderOptions();
        // What stands for something else could stand for a billion of it.
        options.setMaxAliasesForCollections(0);
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            return new SourceNode(root, file, 1, "", problems);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            return notYaml(file, mark == null ? 1 : mark.getLine() + 1, malformed.getProblem(), problems);
        } catch (YAMLException malformed) {
            return notYaml(file, 1, String.valueOf(malformed.getMessage()), problems);
        }
    }

    private static SourceNode notYaml(String file, int line, String reason, Problems problems) {
        problems.add(file, line, "", inWords(reason.replaceAll("\\s+", " ")));
        return new SourceNode(null, file, line, "", new Problems());
    }

    private static String inWords(String reason) {
        if (reason.contains("aliases")) {
            return "a list or mapping is named with & and repeated with *; write it out, or use defaults";
        }
        var hint = reason.contains("mapping values are not allowed")
                ? "; indent keys alike, and put a text with \": \" in it in quotes"
                : reason.contains("alias") || reason.contains("anchor") || reason.contains("cannot start any token")
                        ? "; put a text that begins with *, &, % or @ in quotes"
                        : "";
        return "the file is not YAML: " + reason + hint;
    }

    /** The same value under the name by which problems in it are reported, for example {@code case T01}. */
    public SourceNode named(String name) {
        return new SourceNode(node, file, line, name, problems);
    }

    /** Reports a mistake at this place. */
    public void problem(String text) {
        problems.add(file, line, item, text);
    }

    /** The file as it was named, and the line. */
    public String place() {
        return file + ":" + line;
    }

    /** The file as it was named. */
    public String file() {
        return file;
    }

    boolean isEmptyFile() {
        return node == null;
    }

    /** Whether the value is a single one, neither list nor mapping. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    private boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The entries of a list; a value that is no list is reported. */
    public List<SourceNode> entries() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        return refuse("a list was expected", List.of());
    }

    /** The members of a mapping in file order; a value that is no mapping and a repeated key are reported. */
    public Map<String, SourceNode> members() {
        if (!(node instanceof MappingNode mapping)) {
            return refuse("a mapping of keys and values was expected", Map.of());
        }
        var members = new LinkedHashMap<String, SourceNode>();
        for (var tuple : mapping.getValue()) {
            var key = at(tuple.getKeyNode());
            if (members.putIfAbsent(key.text(), at(tuple.getValueNode())) != null) {
                key.problem("\"%s\" is there twice".formatted(key.text()));
            }
        }
        return members;
    }

    /** The members of a mapping; one with another key than these is reported: a misspelt key must not be overlooked. */
    public Map<String, SourceNode> members(Set<String> allowed) {
        var members = members();
        members.forEach((key, member) -> {
            if (!allowed.contains(key)) {
                member.problem("unknown key \"%s\"".formatted(key));
            }
        });
        return members;
    }

    /** The text of a single value; a list, a mapping and nothing at all are reported. */
    public String text() {
        return written().strip();
    }

    /** The text of a single value with the white space around it. */
    public String written() {
        if (!(node instanceof ScalarNode scalar)) {
            return refuse("a single value was expected", "");
        }
        return scalar.getValue().isBlank() ? refuse("a value is missing", "") : scalar.getValue();
    }

    /** The member of a mapping, if it is there. */
    public Optional<SourceNode> find(String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .findFirst()
                        .map(tuple -> at(tuple.getValueNode()))
                : Optional.empty();
    }

    /** The member of a mapping; its absence is reported. */
    public Optional<SourceNode> member(String key) {
        var member = find(key);
        if (member.isEmpty() && (node == null || isMapping())) {
            problem("\"%s\" is missing".formatted(key));
        }
        return member;
    }

    private SourceNode at(Node child) {
        return new SourceNode(child, file, child.getStartMark().getLine() + 1, item, problems);
    }

    private <T> T refuse(String reason, T instead) {
        problem(reason);
        return instead;
    }
}
