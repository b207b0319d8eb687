package care.plumbline.triage.release;

import care.plumbline.triage.protocol.source.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Texts of the STarT Back tool that an operator may use: for no commerce, or with a licence. Without them its nine items
 * are not asked (protocol section 3.5).
 *
 * @param mode {@code off}, {@code non-commercial} or {@code licensed}
 * @param folder where {@code start-back_en.yaml} and {@code start-back_es.yaml} lie
 */
public record OperatorTexts(String mode, String folder) {

    private static final Set<String> MODES = Set.of("off", "non-commercial", "licensed");

    /** None: the tool is off. */
    public static final OperatorTexts NONE = new OperatorTexts("off", "");

    private static final String INSTRUMENTS = "instruments/";

    /** @throws IllegalArgumentException when there is no such mode */
    public OperatorTexts {
        if (!MODES.contains(mode)) {
            throw new IllegalArgumentException("PLUMBLINE_START_BACK is off, non-commercial or licensed, not " + mode);
        }
    }

    /** Gives the files of a release with these texts among them. */
    DataFiles with(DataFiles files) {
        if (mode.equals("off")) {
            return files;
        }
        return new DataFiles(files.folder(), name -> text(name).or(() -> files.text(name)));
    }

    private Optional<String> text(String name) {
        if (!name.startsWith(INSTRUMENTS)) {
            return Optional.empty();
        }
        var file = Path.of(folder).resolve(name.substring(INSTRUMENTS.length()));
        try {
            return Files.isReadable(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
