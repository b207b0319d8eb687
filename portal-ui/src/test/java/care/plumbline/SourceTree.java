package care.plumbline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository as somebody wrote them: without what git ignores. */
final class SourceTree {

    static final Path ROOT = root();

    private static final List<String> IGNORED = read(ROOT.resolve(".gitignore"))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();

    private SourceTree() {}

    /** Every file below the folder, by its path from the root; the folder's own path ends the search for it. */
    static List<Path> files(String folder) {
        try (var found = Files.walk(ROOT.resolve(folder))) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> isOurs(ROOT.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> files(String folder, String ending) {
        return files(folder).stream().filter(file -> file.toString().endsWith(ending));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    static List<String> ignored() {
        return IGNORED;
    }

    private static boolean isOurs(Path relative) {
        var path = relative.toString().replace('\\', '/');
        return !path.startsWith(".git/") && IGNORED.stream().noneMatch(pattern -> isIgnored(path, pattern));
    }

    /** As much of git's rules as our own list uses: names, paths, folders, and one star before an ending. */
    private static boolean isIgnored(String path, String pattern) {
        if (pattern.startsWith("*")) {
            return path.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("/")
                ? path.startsWith(pattern)
                        || (pattern.indexOf('/') == pattern.length() - 1 && path.contains("/" + pattern))
                : path.equals(pattern) || (!pattern.contains("/") && path.endsWith("/" + pattern));
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/roles.sql"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests run inside the repository");
            }
        }
        return folder;
    }
}
