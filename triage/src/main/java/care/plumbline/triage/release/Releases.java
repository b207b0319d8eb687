package care.plumbline.triage.release;

import care.plumbline.triage.protocol.source.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every release that ships: a folder {@code protocols/<id>/<version>} of data files and nothing else. They are read
 * once, at start; a fault in any of them stops the start with file, line and rule.
 */
@Component
public class Releases {

    private static final Pattern FOLDER = Pattern.compile("(protocols/[a-z-]+/\\d+\\.\\d+\\.\\d+)/protocol\\.yaml$");

    /** The complaint this portal is for; another one needs another folder of data and its name here. */
    private static final String COMPLAINT = "backpain-triage";

    private final List<Release> all;

    /** Reads what lies on the class path, with the texts the operator brings along. */
    public Releases(OperatorTexts texts) {
        all = folders().stream()
                .map(folder -> ReleaseReader.read(texts.with(DataFiles.ofClassPath(folder))))
                .sorted(Comparator.comparing(
                                (Release release) -> release.protocol().id())
                        .thenComparing(release -> version(release.protocol().version())))
                .toList();
    }

    /** Gives the releases, oldest version first. */
    public List<Release> all() {
        return all;
    }

    /** Gives the newest release for the complaint of this portal. */
    public Release newest() {
        return all.stream()
                .filter(release -> release.protocol().id().equals(COMPLAINT))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("No release of " + COMPLAINT));
    }

    /** Gives the versions that ship for the complaint of this portal, oldest first. */
    public List<String> versions() {
        return all.stream()
                .filter(release -> release.protocol().id().equals(COMPLAINT))
                .map(release -> release.protocol().version())
                .toList();
    }

    /**
     * Gives one release.
     *
     * @throws IllegalArgumentException when it does not ship
     */
    public Release of(String id, String version) {
        return all.stream()
                .filter(release -> release.protocol().id().equals(id)
                        && release.protocol().version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No release " + id + " " + version));
    }

    private static List<String> folders() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:protocols/*/*/protocol.yaml");
            return Arrays.stream(found)
                    .map(resource -> FOLDER.matcher(
                            String.valueOf(resource.getDescription().replace("]", ""))))
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the protocols", unreadable);
        }
    }

    /** Made comparable: numbers, not letters. */
    private static long version(String version) {
        var parts = version.split("\\.");
        return Long.parseLong(parts[0]) * 1_000_000 + Long.parseLong(parts[1]) * 1_000 + Long.parseLong(parts[2]);
    }
}
