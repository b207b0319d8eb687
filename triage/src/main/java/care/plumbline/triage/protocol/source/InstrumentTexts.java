package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The texts of licensed instruments, which an operator brings along: {@code instruments/<name>_<language>.yaml} with
 * the items by number and the copyright line that must stand with them (protocol section 3.5). A language without a
 * file is one the items are not asked in; nobody translates them here.
 */
final class InstrumentTexts {

    private static final String COPYRIGHT = "copyright";

    private final DataFiles files;
    private final Problems problems;
    private final Map<String, Map<String, String>> read = new HashMap<>();

    InstrumentTexts(DataFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Gives the item a reference names, for example {@code start-back#3}. */
    Wording text(String reference) {
        return words(reference, reference.substring(reference.indexOf('#') + 1));
    }

    /** Gives the line that must stand with the item. */
    Wording copyright(String reference) {
        return words(reference, COPYRIGHT);
    }

    private Wording words(String reference, String key) {
        var instrument = reference.substring(0, reference.indexOf('#'));
        return new Wording(
                of(instrument + "_en").getOrDefault(key, ""),
                of(instrument + "_es").getOrDefault(key, ""));
    }

    private Map<String, String> of(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private Map<String, String> read(String name) {
        var file = "instruments/" + name + ".yaml";
        if (files.text(file).isEmpty()) {
            return Map.of();
        }
        var node = DataNode.read(files, file, problems);
        var items = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", COPYRIGHT);
        node.allowOnly(items);
        var texts = new HashMap<String, String>();
        items.forEach(item -> texts.put(item, node.text(item)));
        return texts;
    }
}
