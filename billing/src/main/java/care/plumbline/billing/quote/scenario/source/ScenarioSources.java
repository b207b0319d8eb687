package care.plumbline.billing.quote.scenario.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads a scenario file and what it uses: each file once, and before the one that uses it. */
public final class ScenarioSources {

    private static final int LARGEST = 1_000_000;

    private final Problems problems;
    private final Set<Path> seen = new HashSet<>();
    private final Deque<Path> open = new ArrayDeque<>();
    private final List<SourceNode> files = new ArrayList<>();

    private ScenarioSources(Problems problems) {
        this.problems = problems;
    }

    /** The files, the one asked for last. */
    public static List<SourceNode> read(Path file, Problems problems) {
        var sources = new ScenarioSources(problems);
        sources.add(file, text -> problems.add(file.toString(), 1, "", text));
        return List.copyOf(sources.files);
    }

    /** A file named in another one, read as bytes; reported there when it cannot be read. */
    public static Optional<byte[]> bytes(SourceNode named) {
        return beside(named).flatMap(file -> bytes(file, named::problem));
    }

    private void add(Path file, Consumer<String> complain) {
        var bytes = bytes(file, complain);
        if (bytes.isEmpty()) {
            return;
        }
        var known = real(file);
        if (open.contains(known)) {
            complain.accept("the files use each other in a circle: "
                    + open.stream().map(one -> one.getFileName().toString()).collect(Collectors.joining(" > ")) + " > "
                    + file.getFileName());
            return;
        }
        if (!seen.add(known)) {
            return;
        }
        open.addLast(known);
        text(bytes.get(), complain).ifPresent(text -> {
            var root = SourceNode.read(file.toString(), text, problems);
            root.find("use").ifPresent(this::use);
            files.add(root);
        });
        open.removeLast();
    }

    private void use(SourceNode use) {
        var entries = use.isText() ? List.of(use) : use.entries();
        entries.forEach(entry -> beside(entry).ifPresent(file -> add(file, entry::problem)));
    }

    /** What a value names, seen from the file it stands in. */
    private static Optional<Path> beside(SourceNode named) {
        try {
            return Scalars.words(named)
                    .map(name -> Path.of(named.file()).resolveSibling(name).normalize());
        } catch (InvalidPathException unusable) {
            named.problem("this names no file");
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(Path file, Consumer<String> complain) {
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return Optional.of(bytes);
            }
            complain.accept("the file %s is too large to be one of ours".formatted(file));
        } catch (NoSuchFileException missing) {
            complain.accept("there is no file %s".formatted(file));
        } catch (IOException unreadable) {
            complain.accept("the file %s cannot be read".formatted(file));
        }
        return Optional.empty();
    }

    private static Optional<String> text(byte[] bytes, Consumer<String> complain) {
        try {
            return Optional.of(java.nio.charset.StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            complain.accept("the file is not UTF-8 text");
            return Optional.empty();
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize();
        }
    }
}
