package care.plumbline.billing.coverage.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of an answer on its way, it is read or refused, and no copay of nothing is made up. */
class DamagedAnswersTest {

    private static final int ROUNDS = 1_500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261105, 271, 42})
    void areReadOrRefused(long seed) {
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var sample = Answers.sample(1 + random.nextInt(15));
            var damaged = random.nextBoolean() ? withOtherSegments(sample, random) : withOtherBytes(sample, random);
            for (var side : Network.values()) {
                read += isRead(damaged, side, "seed " + seed + ", round " + round) ? 1 : 0;
            }
        }

        assertThat(read)
                .as("some must get past the envelope, or this tests nothing")
                .isGreaterThan(ROUNDS / 2);
    }

    private static boolean isRead(String text, Network side, String which) {
        try {
            var answer = AnswerReader.read(text.getBytes(StandardCharsets.ISO_8859_1));
            var view = new BenefitReader().read(answer, side, "98", Answers.VISIT);
            copaysOfNothing(view)
                    .forEach(segment ->
                            assertThat(zeroes(answer)).as(which + "\n" + text).contains(segment));
            return true;
        } catch (X12Refused refused) {
            return false;
        } catch (RuntimeException other) {
            return fail(which + "\n" + text, other);
        }
    }

    private static Stream<Integer> copaysOfNothing(BenefitView view) {
        return switch (view.copay()) {
            case Copay.Exactly exactly when exactly.amount().isZero() -> Stream.of(exactly.segment());
            case Copay.OneOf oneOf when oneOf.amounts().contains(Money.usd(0)) -> Stream.of(oneOf.segment());
            default -> Stream.empty();
        };
    }

    /** Where the text itself says a copay of zero; for ambiguous copays the first segment is named. */
    private static List<Integer> zeroes(EligibilityAnswer answer) {
        var says = answer.segments().stream()
                .filter(segment -> segment.is("EB") && segment.element(1).equals("B"))
                .toList();
        return says.stream().anyMatch(segment -> segment.element(7).matches("0+\\.?0*|\\.0+"))
                ? says.stream().map(Segment::number).toList()
                : List.of();
    }

    /** Segments of the transaction dropped, doubled, moved or mixed with another's; counts are put right again. */
    private static String withOtherSegments(String sample, Random random) {
        var segments = new ArrayList<>(List.of(sample.replace("\n", "").split("~")));
        var envelope = 3;
        var inner = new ArrayList<>(segments.subList(envelope, segments.size() - envelope));
        for (var times = 1 + random.nextInt(4); times > 0 && !inner.isEmpty(); times--) {
            var at = random.nextInt(inner.size());
            switch (random.nextInt(5)) {
                case 0 -> inner.remove(at);
                case 1 -> inner.add(at, inner.get(at));
                case 2 -> Collections.swap(inner, at, random.nextInt(inner.size()));
                case 3 -> inner.set(at, withOtherElements(inner.get(at), random));
                default -> inner.set(at, withOtherBytes(inner.get(at), random));
            }
        }
        return Answers.transaction(inner);
    }

    private static String withOtherElements(String segment, Random random) {
        var elements = new ArrayList<>(List.of(segment.split("\\*", -1)));
        var at = random.nextInt(elements.size());
        if (random.nextBoolean()) {
            elements.remove(at);
        } else {
            elements.add(
                    at,
                    Stream.of("", "0", "-0", "00", "0.001", "W", "98", "20260230", "^", ":", "9".repeat(40))
                            .skip(random.nextInt(11))
                            .findFirst()
                            .orElseThrow());
        }
        return String.join("*", elements);
    }

    private static String withOtherBytes(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (var times = 1 + random.nextInt(3); times > 0 && !damaged.isEmpty(); times--) {
            var at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, damaged.charAt(at));
                case 2 -> damaged.setCharAt(at, (char) random.nextInt(256));
                default -> damaged.setLength(at);
            }
        }
        return damaged.toString();
    }
}
