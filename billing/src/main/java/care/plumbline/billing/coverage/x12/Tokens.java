package care.plumbline.billing.coverage.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts an interchange into its transactions and their segments; envelope, counts and control numbers are checked. */
final class Tokens {

    private final List<Transaction> transactions = new ArrayList<>();
    private String groupVersion = "";
    private List<Segment> segments = new ArrayList<>();
    private List<List<String>> elements = new ArrayList<>();
    private List<String> components = new ArrayList<>();
    private Map<String, Character> delimiters = Map.of();
    private boolean inComposite;
    private boolean open;

    /**
     * One transaction.
     *
     * @param version of the guide it follows, as ST03 or else GS08 says
     * @param segments from ST to SE
     */
    record Transaction(String version, List<Segment> segments) {

        /** ST01. */
        String type() {
            return segments.getFirst().element(1);
        }
    }

    private Tokens() {}

    /** The transactions in their order. */
    static List<Transaction> read(byte[] bytes) {
        var text = decoded(bytes);
        var tokens = new Tokens();
        var reader = EDIInputFactory.newFactory()
                .createEDIStreamReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            while (reader.hasNext()) {
                tokens.take(reader.next(), reader);
            }
        } catch (EDIStreamException damaged) {
            throw tokens.refusal(text, reader);
        } catch (X12Refused refused) {
            throw refused;
        } catch (RuntimeException bug) {
            // The library answers some damaged input with unchecked exceptions; what a payer sends is never our bug.
            throw new X12Refused.Malformed();
        }
        if (tokens.open) {
            throw new X12Refused.Truncated();
        }
        return tokens.transactions;
    }

    /** Payers write UTF-8 or Latin-1 and do not say which. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException latin) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private void take(EDIStreamEvent event, EDIStreamReader reader) {
        switch (event) {
            case START_INTERCHANGE -> {
                delimiters = reader.getDelimiters();
                open = true;
            }
            case END_INTERCHANGE -> open = false;
            case START_TRANSACTION -> {
                groupVersion =
                        segments.isEmpty() ? groupVersion : segments.getLast().element(8);
                segments = new ArrayList<>();
            }
            case END_TRANSACTION -> {
                var version = segments.getFirst().element(3);
                transactions.add(new Transaction(version.isEmpty() ? groupVersion : version, List.copyOf(segments)));
                segments = new ArrayList<>();
            }
            case START_SEGMENT -> elements = new ArrayList<>(List.of(List.of(reader.getText())));
            case END_SEGMENT -> segments.add(new Segment(segments.size() + 1, text(), elements));
            case START_COMPOSITE -> {
                inComposite = true;
                components = new ArrayList<>();
            }
            case END_COMPOSITE -> {
                inComposite = false;
                add(String.join(mark(Delimiters.COMPONENT_ELEMENT), components), reader);
            }
            case ELEMENT_DATA -> {
                if (inComposite) {
                    components.add(reader.getText());
                } else {
                    add(reader.getText(), reader);
                }
            }
            case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> throw refusal(reader.getErrorType());
            default -> {}
        }
    }

    private void add(String value, EDIStreamReader reader) {
        var position = reader.getLocation().getElementPosition();
        if (position == elements.size()) {
            elements.add(new ArrayList<>(List.of(value)));
        } else {
            elements.get(position).add(value);
        }
    }

    private String text() {
        return String.join(
                mark(Delimiters.DATA_ELEMENT),
                elements.stream()
                        .map(repetitions -> String.join(mark(Delimiters.REPETITION), repetitions))
                        .toList());
    }

    private String mark(String name) {
        return String.valueOf(delimiters.getOrDefault(name, ' '));
    }

    private X12Refused refusal(String text, EDIStreamReader reader) {
        var start = text.stripLeading();
        if (!open && transactions.isEmpty() && delimiters.isEmpty()) {
            return start.startsWith("ISA") ? new X12Refused.Truncated() : new X12Refused.NotX12();
        }
        return open
                        && reader.getLocation().getCharacterOffset()
                                >= text.stripTrailing().length()
                ? new X12Refused.Truncated()
                : new X12Refused.Malformed();
    }

    private static X12Refused refusal(EDIStreamValidationError error) {
        return switch (error) {
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> new X12Refused.CountsDiffer();
            case CONTROL_REFERENCE_MISMATCH -> new X12Refused.ControlNumbersDiffer();
            case MANDATORY_SEGMENT_MISSING -> new X12Refused.Truncated();
            default -> new X12Refused.Malformed();
        };
    }
}
