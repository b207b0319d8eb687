package care.plumbline.triage.protocol.source;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found so far; reading goes on after each, so that an author sees all of them at once. */
public final class Problems {

    private final List<String> messages = new ArrayList<>();

    void add(String file, int line, String item, String text) {
        var where = item.isEmpty() ? "" : " (%s)".formatted(item);
        messages.add("%s:%d%s: %s".formatted(file, line, where, text));
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Gives each mistake as {@code file:line (item): what is wrong}, in the order of discovery. */
    public List<String> messages() {
        return List.copyOf(messages);
    }
}
