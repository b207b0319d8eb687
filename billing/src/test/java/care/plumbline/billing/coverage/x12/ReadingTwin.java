package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of a visit's price, read by splitting it at {@code ~} and {@code *}: no envelope, counts or control
 * numbers are checked, nothing is kept for staff, and only one person is looked for. It is the yardstick of the
 * benchmark, right for the answers that ship and for nothing else.
 */
final class ReadingTwin {

    private static final int OTHER_PLACES = 0;
    private static final int GENERAL = 1;
    private static final int BY_MESSAGE = 2;
    private static final int BY_PLACE = 3;

    private ReadingTwin() {}

    /**
     * The part of a {@link BenefitView} that a quote reckons with.
     *
     * @param deductible what is left of it; null when unknown
     * @param outOfPocket what is left to pay at most; null when unknown
     */
    record Reading(
            EligibilityStatus status,
            Copay copay,
            @Nullable BigDecimal coinsurance,
            @Nullable Money deductible,
            @Nullable Money outOfPocket) {

        /** The same part of what {@link BenefitReader} says. */
        static Reading of(BenefitView view) {
            return new Reading(
                    view.status(),
                    view.copay(),
                    view.coinsurance() == null ? null : view.coinsurance().share(),
                    view.deductible().least().map(Remaining.Left::amount).orElse(null),
                    view.outOfPocket().least().map(Remaining.Left::amount).orElse(null));
        }
    }

    /** An EB segment with what follows it. */
    private static final class Line {
        private final String[] elements;
        private final int number;
        private int fit = GENERAL;
        private boolean afterDeductible;

        Line(String[] elements, int number) {
            this.elements = elements;
            this.number = number;
        }

        String at(int position) {
            return position < elements.length ? elements[position] : "";
        }

        boolean is(String kind, String serviceType) {
            return at(1).equals(kind) && ("^" + at(3) + "^").contains("^" + serviceType + "^");
        }
    }

    static Reading read(byte[] bytes, Network side) {
        var lines = new ArrayList<Line>();
        var active = false;
        var number = 0;
        for (var segment : new String(bytes, StandardCharsets.US_ASCII).split("~")) {
            var elements = segment.strip().split("\\*");
            number = elements[0].equals("ST") ? 1 : number + 1;
            switch (elements[0]) {
                case "AAA" -> {
                    return nothing(
                            elements[3].equals("42") ? EligibilityStatus.UNAVAILABLE : EligibilityStatus.REJECTED);
                }
                case "EB" -> {
                    active |= elements[1].equals("1");
                    lines.add(new Line(elements, number));
                }
                case "III" -> {
                    var ours = elements[2].equals("02") || elements[2].equals("10");
                    lines.getLast().fit = ours || lines.getLast().fit == BY_PLACE ? BY_PLACE : OTHER_PLACES;
                }
                case "MSG" -> {
                    var line = lines.getLast();
                    line.fit = elements[1].contains("TELE") || elements[1].contains("VIRTUAL") ? BY_MESSAGE : line.fit;
                    line.afterDeductible = elements[1].contains("AFTER DEDUCTIBLE");
                }
                default -> {}
            }
        }
        var other = side == Network.IN ? "N" : "Y";
        lines.removeIf(line -> line.at(12).equals(other));
        return active ? benefits(lines) : nothing(EligibilityStatus.INACTIVE);
    }

    private static Reading nothing(EligibilityStatus status) {
        return new Reading(status, new Copay.None(), null, null, null);
    }

    private static Reading benefits(List<Line> lines) {
        var status = EligibilityStatus.OK;
        var best = OTHER_PLACES;
        BigDecimal coinsurance = null;
        for (var line : lines) {
            if (line.is("I", "98") && line.fit >= BY_MESSAGE) {
                status = EligibilityStatus.NOT_COVERED_HERE;
            } else if (line.is("F", "98")
                    && line.at(6).equals("29")
                    && line.at(10).equals("0")) {
                status = EligibilityStatus.LIMIT_REACHED;
            } else if (line.is("A", "98")) {
                coinsurance = new BigDecimal(line.at(8));
            } else if (line.is("B", "98")) {
                best = Math.max(best, line.fit);
            }
        }
        return new Reading(status, copay(lines, best, coinsurance), coinsurance, left(lines, "C"), left(lines, "G"));
    }

    private static Copay copay(List<Line> lines, int fit, @Nullable BigDecimal coinsurance) {
        var amounts = new ArrayList<Money>();
        Line first = null;
        for (var line : lines) {
            if (line.is("B", "98") && line.fit == fit) {
                first = first == null ? line : first;
                if (!line.at(7).isEmpty()) {
                    amounts.add(dollars(line.at(7)));
                }
            }
        }
        if (amounts.isEmpty()) {
            return first == null && coinsurance != null
                    ? new Copay.None()
                    : new Copay.AmountMissing(first == null ? 0 : first.number);
        }
        return amounts.size() == 1
                ? new Copay.Exactly(amounts.getFirst(), first.afterDeductible, first.number)
                : new Copay.OneOf(amounts, first.number);
    }

    private static @Nullable Money left(List<Line> lines, String kind) {
        Money least = null;
        for (var line : lines) {
            if (line.is(kind, "30") && line.at(6).equals("29")) {
                var left = dollars(line.at(7));
                least = least == null ? left : least.min(left);
            }
        }
        return least;
    }

    private static Money dollars(String text) {
        return Money.parse(text, Money.USD);
    }
}
