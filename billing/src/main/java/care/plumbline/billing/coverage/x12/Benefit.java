package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One EB segment and what stands below it (billing specification, section 3.3).
 *
 * @param details its HSD, REF, DTP, AAA, MSG, III and LS to LE, in their order
 */
public record Benefit(Segment segment, List<Segment> details) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");
    private static final int LONGEST_MESSAGE = 264;

    /** Copies the details. */
    public Benefit {
        details = List.copyOf(details);
    }

    /** Where it stands, for staff. */
    public int number() {
        return segment.number();
    }

    /** EB01: what kind of benefit. */
    public String kind() {
        return segment.element(1);
    }

    /** Whether it says that the plan is active. */
    public boolean isActive() {
        return Set.of("1", "2", "3", "4", "5").contains(kind());
    }

    /** Whether it says that the plan is not active. */
    public boolean isInactive() {
        return Set.of("6", "7", "8").contains(kind());
    }

    /** EB02: for whom. */
    public String level() {
        return segment.element(2);
    }

    /** EB03: whether it speaks of this service type. */
    public boolean speaksOf(String serviceType) {
        return segment.repetitions(3).contains(serviceType);
    }

    /** EB05: the name of the plan; blank when it is not said. */
    public String planName() {
        return segment.element(5).strip();
    }

    /** EB06: of which period. */
    public String period() {
        return segment.element(6);
    }

    /** EB07 in dollars. Empty when it is blank, is no number or is finer than a cent: unknown, never zero. */
    public Optional<Money> amount() {
        return number(segment.element(7))
                .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
                .map(amount -> Money.parse(amount.toPlainString(), Money.USD));
    }

    /** EB08: 0.2 for 20 percent. Empty when it is blank or no share: unknown, never zero. */
    public Optional<BigDecimal> share() {
        return number(segment.element(8)).filter(share -> share.compareTo(BigDecimal.ONE) <= 0);
    }

    /** EB09: what EB10 counts. */
    public String quantityKind() {
        return segment.element(9);
    }

    /** Whether EB10 is a number and none are left. */
    public boolean isUsedUp() {
        var quantity = segment.element(10);
        return number(quantity.startsWith("-") ? quantity.substring(1) : quantity)
                .filter(left -> quantity.startsWith("-") || left.signum() == 0)
                .isPresent();
    }

    /** EB11: whether the plan wants to be asked first. */
    public boolean needsAuthorization() {
        return segment.element(11).equals("Y");
    }

    /** EB12: on which side of the network. */
    public String network() {
        return segment.element(12);
    }

    /** The places of service it holds for (III with ZZ); none when it says nothing of places. */
    public Set<String> places() {
        return details("III")
                .filter(place -> place.element(1).equals("ZZ"))
                .map(place -> place.element(2))
                .filter(place -> !place.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its messages in upper case, each cut where the standard ends it, so that matching words stays quick. */
    public List<String> messages() {
        return details("MSG")
                .map(message -> message.element(1).strip().toUpperCase(Locale.ROOT))
                .filter(message -> !message.isEmpty())
                .map(message -> message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
                .toList();
    }

    /** What stands below it, of one kind. */
    public Stream<Segment> details(String tag) {
        return details.stream().filter(detail -> detail.is(tag));
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
