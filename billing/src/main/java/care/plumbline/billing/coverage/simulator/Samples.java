package care.plumbline.billing.coverage.simulator;

import care.plumbline.billing.coverage.x12.AnswerReader;
import care.plumbline.billing.coverage.x12.EligibilityAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sample answers that ship, by member id. */
final class Samples {

    private static final String FOLDER = "/coverage/samples/";
    private static final String UNKNOWN_MEMBER = "SHP999999999";
    private static final String PAYER_DOWN = "SHP100200311";

    private final Map<String, EligibilityAnswer> byMember;

    /** Reads all of them. */
    Samples() {
        try (var stream = open("members.yaml")) {
            Map<String, String> names = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            byMember = names.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, name -> sample(name.getValue())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The answer for a member, however the id is spaced; that nobody is found, for others. */
    EligibilityAnswer of(String memberId) {
        var id = memberId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return byMember.getOrDefault(id, known(UNKNOWN_MEMBER));
    }

    /** The answer of a payer whose system is down. */
    EligibilityAnswer payerDown() {
        return known(PAYER_DOWN);
    }

    private EligibilityAnswer known(String memberId) {
        var sample = byMember.get(memberId);
        if (sample == null) {
            throw new IllegalStateException("members.yaml lacks a sample");
        }
        return sample;
    }

    private static EligibilityAnswer sample(String name) {
        try (var stream = open(name + ".x12")) {
            return AnswerReader.read(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        var stream = Samples.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing");
        }
        return stream;
    }
}
