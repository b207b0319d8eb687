package care.plumbline.triage.protocol.source;

import java.io.Reader;
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
 * A value of a data file together with its place. What is missing or malformed is reported to the {@link Problems} of
 * the file and read as empty, so that no reader stops at the first mistake. Scalars are read as written: a bare
 * {@code no} stays the word "no".
 */
public final class DataNode {

    private final @Nullable Node node;
    private final String file;
    private final int line;
    private final String item;
    private final Problems problems;

    private DataNode(@Nullable Node node, String file, int line, String item, Problems problems) {
        this.node = node;
        this.file = file;
        this.line = line;
        this.item = item;
        this.problems = problems;
    }

    /** Reads a file of a release; one that is absent or not YAML is reported and read as empty. */
    public static DataNode read(DataFiles files, String name, Problems problems) {
        var file = files.folder() + "/" + name;
        var text = files.text(name);
        if (text.isEmpty()) {
            problems.add(file, 1, "", "the file is missing");
            return new DataNode(null, file, 1, "", new Problems());
        }
        return parse(new StringReader(text.get()), file, problems);
    }

    /** Reads a file that a release may leave out; it is read as empty then. */
    static DataNode readIfThere(DataFiles files, String name, Problems problems) {
        return files.text(name).isPresent()
                ? read(files, name, problems)
                : new DataNode(null, files.folder() + "/" + name, 1, "", new Problems());
    }

    private static DataNode parse(Reader reader, String file, Problems problems) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            return new DataNode(root, file, 1, "", problems);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            return notYaml(file, mark == null ? 1 : mark.getLine() + 1, malformed.getProblem(), problems);
        } catch (YAMLException malformed) {
            return notYaml(file, 1, String.valueOf(malformed.getMessage()), problems);
        }
    }

    private static DataNode notYaml(String file, int line, String reason, Problems problems) {
        problems.add(file, line, "", "the file is not YAML: " + reason);
        return new DataNode(null, file, line, "", new Problems());
    }

    /** Gives the same value under the name by which problems in it are reported, for example {@code rule E01}. */
    public DataNode named(String name) {
        return new DataNode(node, file, line, name, problems);
    }

    /** Reports a mistake at this place. */
    public void problem(String text) {
        problems.add(file, line, item, text);
    }

    /** Gives the entries of a list; a value that is no list is reported. */
    public List<DataNode> entries() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        return refuse("a list was expected", List.of());
    }

    /** Gives the members of a mapping in file order; a value that is no mapping and a repeated key are reported. */
    public Map<String, DataNode> members() {
        if (!(node instanceof MappingNode mapping)) {
            return refuse("a mapping was expected", Map.of());
        }
        var members = new LinkedHashMap<String, DataNode>();
        for (var tuple : mapping.getValue()) {
            var key = at(tuple.getKeyNode());
            if (members.putIfAbsent(key.text(), at(tuple.getValueNode())) != null) {
                key.problem("\"%s\" is there twice".formatted(key.text()));
            }
        }
        return members;
    }

    /** Gives the text of a single value; a list or mapping is reported. */
    public String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : refuse("a text was expected", "");
    }

    /** Whether the value is a single one, neither list nor mapping. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Gives the member of a mapping, if it is there. */
    public Optional<DataNode> find(String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .map(tuple -> at(tuple.getValueNode()));
    }

    /** Gives the member of a mapping; its absence is reported. */
    public DataNode member(String key) {
        return find(key).orElseGet(() -> {
            problem("\"%s\" is missing".formatted(key));
            return new DataNode(null, file, line, item, new Problems());
        });
    }

    /** Gives the text of a member that must be there and must not be empty. */
    public String text(String key) {
        var member = find(key);
        var text = member.filter(DataNode::isText).map(DataNode::text).orElse("");
        if (text.isEmpty()) {
            member.orElse(this).problem("\"%s\" is missing".formatted(key));
        }
        return text;
    }

    /** Gives the whole number of a member that must be there, or 0 after reporting that it is not. */
    public int number(String key) {
        var text = text(key);
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        return text.isEmpty() ? 0 : member(key).refuse("\"%s\" is no whole number: %s".formatted(key, text), 0);
    }

    /** Gives the true or false of a member that must be there, or false after reporting that it is not. */
    public boolean flag(String key) {
        var text = text(key);
        if (!text.isEmpty() && !Set.of("true", "false").contains(text)) {
            member(key).problem("\"%s\" is neither true nor false: %s".formatted(key, text));
        }
        return text.equals("true");
    }

    /** Gives the texts of a member that must be a list. */
    public List<String> texts(String key) {
        return member(key).entries().stream().map(DataNode::text).toList();
    }

    /** Reports every member whose key is not one of these: a misspelt key must not be overlooked. */
    public void allowOnly(Set<String> keys) {
        members().forEach((key, member) -> {
            if (!keys.contains(key)) {
                member.problem("unknown key \"%s\"".formatted(key));
            }
        });
    }

    private DataNode at(Node child) {
        return new DataNode(child, file, child.getStartMark().getLine() + 1, item, problems);
    }

    private <T> T refuse(String reason, T instead) {
        problem(reason);
        return instead;
    }
}
