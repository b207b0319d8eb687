package care.plumbline.billing.coverage.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How payers word what no code says: the patterns of {@code coverage/wording.yaml}. */
final class Wording {

    private static final String FILE = "coverage/wording.yaml";
    private static final Wording SHIPPED = read();

    private final Map<Topic, List<Pattern>> patterns;

    /** What a message may speak of. */
    enum Topic {
        TELEHEALTH,
        TELEHEALTH_NOT_COVERED,
        NOT_FOR_TELEHEALTH,
        PRIMARY_CARE,
        SPECIALIST,
        AFTER_DEDUCTIBLE,
        DEDUCTIBLE_WAIVED
    }

    private Wording(Map<Topic, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    /** The patterns that ship. */
    static Wording shipped() {
        return SHIPPED;
    }

    /** Whether one of the messages speaks of the topic. */
    boolean speaksOf(Topic topic, Collection<String> messages) {
        var words = patterns.getOrDefault(topic, List.of());
        return messages.stream()
                .anyMatch(message ->
                        words.stream().anyMatch(word -> word.matcher(message).find()));
    }

    private static Wording read() {
        try (var stream = Wording.class.getResourceAsStream("/" + FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            Map<String, List<String>> topics = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            var patterns = new EnumMap<Topic, List<Pattern>>(Topic.class);
            topics.forEach((name, words) -> patterns.put(
                    Topic.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')),
                    words.stream().map(Pattern::compile).toList()));
            if (patterns.size() < Topic.values().length) {
                throw new IllegalStateException(FILE + " says nothing of some topics");
            }
            return new Wording(patterns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
    }
}
