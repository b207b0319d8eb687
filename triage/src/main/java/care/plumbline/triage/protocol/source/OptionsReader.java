package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options of an item, written out or by the name of a shared set. */
final class OptionsReader {

    private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int EXCLUSIVE_ROW = 4;

    private final Map<String, DataNode> sets;

    OptionsReader(DataNode file) {
        this.sets = file.find("optionSets").map(DataNode::members).orElse(Map.of());
    }

    List<Option> of(DataNode question) {
        var options = question.member("opts");
        var rows = options.isText() ? shared(options).map(DataNode::entries) : Optional.of(options.entries());
        var read = new ArrayList<Option>();
        var codes = new HashSet<String>();
        for (var row : rows.orElse(List.of())) {
            option(row).ifPresent(option -> {
                if (!codes.add(option.code())) {
                    row.problem("the code \"%s\" is there twice".formatted(option.code()));
                }
                read.add(option);
            });
        }
        return read;
    }

    DataNode scaleOf(DataNode question) {
        return shared(question.member("scale")).orElse(question);
    }

    private Optional<DataNode> shared(DataNode name) {
        var set = sets.get(name.text());
        if (set == null) {
            name.problem("unknown option set \"%s\"".formatted(name.text()));
            return Optional.empty();
        }
        return Optional.of(set);
    }

    private static Optional<Option> option(DataNode row) {
        var cells = row.entries().stream().map(DataNode::text).toList();
        var exclusive = cells.size() == EXCLUSIVE_ROW && cells.getLast().equals("x");
        if (cells.size() != EXCLUSIVE_ROW - 1 && !exclusive) {
            row.problem("an option is a code, an en text, an es text and perhaps x");
            return Optional.empty();
        }
        var option = new Option(cells.getFirst(), new Wording(cells.get(1), cells.get(2)), exclusive);
        if (!option.code().matches(CODE)) {
            row.problem("\"%s\" is not a code: lower-case words joined by -".formatted(option.code()));
        }
        if (option.wording().english().isEmpty() || option.wording().spanish().isEmpty()) {
            row.problem("the option \"%s\" needs an en and an es text".formatted(option.code()));
        }
        return Optional.of(option);
    }
}
