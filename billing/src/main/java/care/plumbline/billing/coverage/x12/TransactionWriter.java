package care.plumbline.billing.coverage.x12;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one transaction in an interchange of its own, with the counts and control numbers that belong to it. */
public final class TransactionWriter {

    private static final String VERSION = "005010X279A1";
    private static final String END = "~\n";
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final Pattern NOT_CARRIED = Pattern.compile("[*~\\p{Cntrl}]");

    private final Envelope envelope;
    private final StringBuilder text = new StringBuilder();
    private int segments;

    /**
     * What stands around a transaction.
     *
     * @param sent when the interchange goes out
     * @param created when the transaction was made
     */
    public record Envelope(
            Type type,
            String sender,
            String receiver,
            boolean production,
            LocalDateTime sent,
            LocalDateTime created,
            int controlNumber) {}

    /** Which transaction it is. */
    public enum Type {
        INQUIRY("HS", "270"),
        ANSWER("HB", "271");

        private final String group;
        private final String code;

        Type(String group, String code) {
            this.group = group;
            this.code = code;
        }
    }

    /** Starts the transaction. */
    public TransactionWriter(Envelope envelope) {
        this.envelope = envelope;
        add("ST", envelope.type().code, transactionNumber(), VERSION);
    }

    /** Adds a segment; empty elements at its end are left out. */
    public TransactionWriter add(String tag, String... elements) {
        return add(
                Stream.concat(Stream.of(tag), Stream.of(elements)).map(List::of).toList());
    }

    /** Adds a segment somebody else wrote, with its own elements and repetitions. */
    public TransactionWriter add(List<List<String>> elements) {
        var line = elements.stream()
                .map(repetitions ->
                        repetitions.stream().map(TransactionWriter::carried).collect(Collectors.joining("^")))
                .collect(Collectors.joining("*"))
                .replaceFirst("\\*+$", "");
        text.append(line).append(END);
        segments++;
        return this;
    }

    /** A day as segments carry it. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** The time of the transaction as segments carry it. */
    public String time() {
        return TIME.format(envelope.created());
    }

    /** The day of the transaction as segments carry it. */
    public String day() {
        return day(envelope.created().toLocalDate());
    }

    /** Ends the transaction and gives the bytes of the whole interchange. */
    public byte[] end() {
        add("SE", String.valueOf(segments + 1), transactionNumber());
        var group = String.valueOf(envelope.controlNumber());
        var header = String.format(
                Locale.ROOT,
                "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*%s*%s*^*00501*%s*0*%s*:%s",
                envelope.sender(),
                envelope.receiver(),
                SHORT_DAY.format(envelope.sent()),
                TIME.format(envelope.sent()),
                interchangeNumber(),
                envelope.production() ? "P" : "T",
                END);
        var groupHeader = Stream.of(
                        "GS",
                        envelope.type().group,
                        envelope.sender(),
                        envelope.receiver(),
                        day(),
                        time(),
                        group,
                        "X",
                        VERSION)
                .collect(Collectors.joining("*", "", END));
        return (header + groupHeader + text + "GE*1*" + group + END + "IEA*1*" + interchangeNumber() + END)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String carried(String value) {
        if (NOT_CARRIED.matcher(value).find()) {
            throw new IllegalArgumentException("an element carries no delimiter");
        }
        return value;
    }

    private String transactionNumber() {
        return String.format(Locale.ROOT, "%04d", envelope.controlNumber());
    }

    private String interchangeNumber() {
        return String.format(Locale.ROOT, "%09d", envelope.controlNumber());
    }
}
