package care.plumbline.billing.pricing.sheet;

import care.plumbline.domain.shared.Refusal;

/** Why a file is no sheet. */
public abstract sealed class SheetRefused extends Refusal {

    private SheetRefused(Object... arguments) {
        super(arguments);
    }

    /** The file is larger than 1 MB, or has more than 5,000 lines. */
    public static final class TooLarge extends SheetRefused {}

    /** The file is no text of comma-separated values in UTF-8. */
    public static final class NotCsv extends SheetRefused {}

    /** The first line has to name exactly these columns. */
    public static final class HeadMissing extends SheetRefused {

        HeadMissing(String columns) {
            super(columns);
        }
    }

    /** A line has more or fewer cells than the first. */
    public static final class ColumnsDiffer extends SheetRefused {

        ColumnsDiffer(String line, String columns) {
            super(line, columns);
        }
    }

    /** A cell of a line is longer than 500 characters. */
    public static final class CellTooLong extends SheetRefused {

        CellTooLong(String line) {
            super(line);
        }
    }
}
