package care.plumbline.billing.quote.scenario.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far; reading goes on after each, so that an author sees all of them at once. */
public final class Problems {

    private final Set<String> messages = new LinkedHashSet<>();

    void add(String file, int line, String item, String text) {
        var where = item.isEmpty() ? "" : " (%s)".formatted(item);
        messages.add("%s:%d%s: %s".formatted(file, line, where, text));
    }

    /** Each mistake as {@code file:line (item): what is wrong}, in the order of discovery. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /**
     * Ends the reading if anything is wrong.
     *
     * @throws ScenarioUnusableException with every mistake found so far
     */
    public void refuseIfAny() {
        if (!messages.isEmpty()) {
            throw new ScenarioUnusableException(messages());
        }
    }
}
