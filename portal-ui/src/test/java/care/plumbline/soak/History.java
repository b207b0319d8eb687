package care.plumbline.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a process does, line by line, before and after it does it; what was written stays when the process is killed. */
final class History implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel file;

    private History(FileChannel file) {
        this.file = file;
    }

    /** What is done. */
    enum Kind {
        HOLD,
        RELEASE,
        BOOK,
        MOVE,
        CANCEL,
        /** An acknowledged command sent once more with its key. */
        REPEAT,
        SWEEP
    }

    /** How far it is. */
    enum Phase {
        INVOKED,
        /** A part of it is done, and has an id. */
        STEP,
        OK,
        REFUSED,
        /** It failed otherwise; whether it took place is not known. */
        FAILED,
        /** Somebody asked again, with the same key, whether it took place: the answer is the last word. */
        RESOLVED_OK,
        RESOLVED_REFUSED;

        boolean isLastWord() {
            return this == RESOLVED_OK || this == RESOLVED_REFUSED;
        }
    }

    /** One line. */
    record Event(long at, UUID op, Kind kind, Phase phase, Map<String, String> facts) {}

    /** A new file for this run of a process. */
    static History create(Path file) {
        try {
            return new History(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(UUID op, Kind kind, Phase phase, Map<String, String> facts) {
        write(System.currentTimeMillis(), op, kind, phase, facts);
    }

    /** The same with a time taken before or after the work itself. */
    synchronized void write(long at, UUID op, Kind kind, Phase phase, Map<String, String> facts) {
        var line = JSON.writeValueAsString(new Event(at, op, kind, phase, facts)) + "\n";
        try {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every event of the files whose names begin so. */
    static List<Event> read(Path folder, String prefix) {
        try (var files = Files.list(folder)) {
            var events = new ArrayList<Event>();
            for (var file : files.filter(one -> one.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList()) {
                for (var line : Files.readAllLines(file)) {
                    read(line, events);
                }
            }
            return events;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void read(String line, List<Event> events) {
        try {
            events.add(JSON.readValue(line, Event.class));
        } catch (JacksonException cutOff) {
            // The process was killed while it wrote its last line, which so says nothing yet.
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
