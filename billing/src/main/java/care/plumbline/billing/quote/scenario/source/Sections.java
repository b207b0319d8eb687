package care.plumbline.billing.quote.scenario.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sections of a file together with those of the files it uses. */
public final class Sections {

    private static final Set<String> KEYS = Set.of(
            "use",
            "zone",
            "priceLists",
            "payers",
            "plans",
            "rates",
            "surcharges",
            "assistance",
            "promos",
            "quotePolicy",
            "cancellationPolicy",
            "defaults",
            "cases",
            "cancellations");

    private final List<SourceNode> files;

    /** The sections of files, the one asked for last; unknown ones are reported. */
    public Sections(List<SourceNode> files) {
        this.files = files;
        files.forEach(file -> {
            if (file.isEmptyFile()) {
                file.problem("the file is empty");
            } else {
                file.members(KEYS);
            }
        });
    }

    /** A section that replaces that of a used file. */
    public Optional<SourceNode> nearest(String section) {
        return files.reversed().stream()
                .flatMap(file -> file.find(section).stream())
                .findFirst();
    }

    /** Everything a section of mappings names, in all files; a name may be given once. */
    public Map<String, SourceNode> named(String section, String item) {
        var all = new LinkedHashMap<String, SourceNode>();
        for (var file : files) {
            file.find(section)
                    .ifPresent(found -> found.members().forEach((name, member) -> {
                        var earlier = all.putIfAbsent(name, member.named(item + " " + name));
                        if (earlier != null) {
                            member.problem("\"%s\" is there already, in %s".formatted(name, earlier.place()));
                        }
                    }));
        }
        return all;
    }

    /** The same, where a later file replaces what an earlier one says. */
    public Map<String, SourceNode> replacing(String section, Set<String> allowed) {
        var all = new LinkedHashMap<String, SourceNode>();
        for (var file : files) {
            file.find(section)
                    .ifPresent(found -> all.putAll(found.named(section).members(allowed)));
        }
        return all;
    }

    /** The entries of a section of lists, in all files. */
    public List<SourceNode> listed(String section) {
        var all = new ArrayList<SourceNode>();
        files.forEach(file -> file.find(section)
                .ifPresent(found -> all.addAll(found.named(section).entries())));
        return all;
    }

    /** The entries of a section of the last file alone. */
    public List<SourceNode> own(String section) {
        return files.getLast().find(section).map(SourceNode::entries).orElse(List.of());
    }

    /** The file that was asked for. */
    public SourceNode file() {
        return files.getLast();
    }
}
