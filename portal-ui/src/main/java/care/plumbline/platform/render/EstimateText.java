package care.plumbline.platform.render;

import java.util.List;

/** A good-faith estimate in the words of one language: what the page and the document say alike. */
public record EstimateText(String title, List<Section> sections) {

    /** Copies the sections. */
    public EstimateText {
        sections = List.copyOf(sections);
    }

    /** A part with its heading; only the first, which stands under the title, has none. */
    public record Section(String heading, List<Block> blocks) {

        /** Copies the blocks. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What a section is made of. */
    public sealed interface Block {

        /** Facts with their names. */
        record Facts(List<Fact> facts) implements Block {}

        /** Sentences. */
        record Words(String text) implements Block {}

        /** A list. */
        record Points(List<String> points) implements Block {}

        /** What one provider charges; the first column of a row is its heading. */
        record Charges(String caption, List<String> heads, List<List<String>> rows, List<String> total)
                implements Block {}

        /** Which one it is, for the template of the document. */
        default String kind() {
            return switch (this) {
                case Facts facts -> "facts";
                case Words words -> "words";
                case Points points -> "points";
                case Charges charges -> "charges";
            };
        }
    }

    /** A fact and its name. */
    public record Fact(String name, String value) {}
}
