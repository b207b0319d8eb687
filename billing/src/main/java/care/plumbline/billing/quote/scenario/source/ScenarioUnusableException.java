package care.plumbline.billing.quote.scenario.source;

import java.util.List;

/** A scenario file has mistakes; the message lists all of them, each with file, line and item. */
public final class ScenarioUnusableException extends RuntimeException {

    ScenarioUnusableException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
