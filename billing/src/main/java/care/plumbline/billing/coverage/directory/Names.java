package care.plumbline.billing.coverage.directory;

import care.plumbline.billing.coverage.directory.DirectoryRefused.Field;
import care.plumbline.domain.shared.Refusal;
import java.util.Map;

/** Names of payers and plans as they are typed. */
final class Names {

    static final int MAX = 100;

    private Names() {}

    static String read(String text, Map<Field, Refusal> problems) {
        var name = text.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > MAX) {
            problems.put(Field.NAME, new DirectoryRefused.NameMissing());
        }
        return name;
    }
}
