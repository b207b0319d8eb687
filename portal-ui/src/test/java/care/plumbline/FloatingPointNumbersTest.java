package care.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate of money itself: every way a floating-point number could come in. */
class FloatingPointNumbersTest {

    static class Field {
        double amount;
    }

    static class BoxedField {
        Float amount = null;
    }

    static class FieldOfMany {
        List<Double> amounts = List.of();
    }

    static class Parameter {
        void take(float amount) {}
    }

    static class Result {
        Double give() {
            return null;
        }
    }

    static class Array {
        Object make(int length) {
            return new double[length];
        }
    }

    static class Local {
        long twenty(long cents) {
            double share = cents;
            share /= 5;
            return (long) share;
        }
    }

    static class Constant {
        long twenty(long cents) {
            return (long) (cents * 0.2);
        }
    }

    static class Constructor {
        BigDecimal make(long cents) {
            return new BigDecimal(1f * cents);
        }
    }

    static class Call {
        Object make(BigDecimal amount) {
            return amount.doubleValue();
        }
    }

    static class Reference {
        Function<BigDecimal, Object> make() {
            return BigDecimal::floatValue;
        }
    }

    static class Statistics {
        Object average(LongStream cents) {
            return cents.average();
        }
    }

    record Exact(long cents, BigDecimal share, Map<String, List<Long>> perCode) {

        long times() {
            return share.multiply(BigDecimal.valueOf(cents))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }

        int[] many(boolean first, String text) {
            var all = new ArrayList<>(Arrays.asList(1, 2));
            return new int[] {all.getFirst(), first ? 'D' : 'F', "D(D)F".indexOf(text)};
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Field.class,
                BoxedField.class,
                FieldOfMany.class,
                Parameter.class,
                Result.class,
                Array.class,
                Local.class,
                Constant.class,
                Constructor.class,
                Call.class,
                Reference.class,
                Statistics.class
            })
    void areFound(Class<?> type) {
        assertThat(FloatingPointNumbers.in(FloatingPointNumbers.fileOf(type))).isNotEmpty();
    }

    @Test
    void areNotFoundWhereThereAreNone() {
        assertThat(FloatingPointNumbers.in(FloatingPointNumbers.fileOf(Exact.class)))
                .isEmpty();
    }
}
