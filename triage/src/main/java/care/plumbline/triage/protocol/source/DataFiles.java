package care.plumbline.triage.protocol.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The data files of one release, by name: those that ship, or those of a draft somebody proposes.
 *
 * @param folder names the release in messages, for example {@code protocols/backpain-triage/1.0.0}
 */
public record DataFiles(String folder, Function<String, Optional<String>> texts) {

    /** Gives the files of a folder of the class path. */
    public static DataFiles ofClassPath(String folder) {
        return new DataFiles(folder, name -> resource(folder + "/" + name));
    }

    /** Gives these files with some of them replaced. */
    public DataFiles with(String otherFolder, Map<String, String> replaced) {
        return new DataFiles(
                otherFolder, name -> Optional.ofNullable(replaced.get(name)).or(() -> texts.apply(name)));
    }

    /** Gives the text of a file, if it is there. */
    public Optional<String> text(String name) {
        return texts.apply(name);
    }

    private static Optional<String> resource(String path) {
        try (var stream = DataFiles.class.getResourceAsStream("/" + path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
