package care.plumbline.billing.coverage.x12;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words as X12 carries them: capital letters of ASCII, and none of the four delimiters. */
final class Ascii {

    // The basic character set of X12 without the delimiters * : (~ and ^ are not in it).
    private static final Pattern NOT_CARRIED = Pattern.compile("[^A-Z0-9!\"&'()+,\\-./;?= ]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    // Letters that are no letter with a mark, so that the normal form keeps them.
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("Æ", "AE"),
            Map.entry("Œ", "OE"),
            Map.entry("Ø", "O"),
            Map.entry("Đ", "D"),
            Map.entry("Ð", "D"),
            Map.entry("Þ", "TH"),
            Map.entry("Ł", "L"),
            Map.entry("Ħ", "H"),
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("–", "-"),
            Map.entry("—", "-"));

    private Ascii() {}

    /** The words in capitals, accents taken off, what cannot be carried left out, cut to the length of the field. */
    static String of(String words, int longest) {
        var capitals = words.toUpperCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            capitals = capitals.replace(letter.getKey(), letter.getValue());
        }
        var plain = MARKS.matcher(Normalizer.normalize(capitals, Normalizer.Form.NFKD))
                .replaceAll("")
                .replaceAll("\\s+", " ");
        var carried = NOT_CARRIED.matcher(plain).replaceAll("").strip();
        return carried.substring(0, Math.min(carried.length(), longest)).strip();
    }
}
