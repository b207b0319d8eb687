package care.plumbline.billing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.QuoteEngine;
import care.plumbline.billing.quote.calculation.RandomQuotes;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a quote was asked for can be read again, and gives the same quote. */
class QuoteInputsTest {

    private static final long SEED = 20_261_127L;
    private static final Pattern USES = Pattern.compile("\"(?:byPatient|inAll)\":\\{([^}]*)}");

    private final QuoteInputs inputs = new QuoteInputs(new InClear());
    private final RandomQuotes random = new RandomQuotes(new Random(SEED));

    @Test
    void whatWasStoredGivesTheSameQuote() {
        for (var number = 0; number < 5_000; number++) {
            var asked = random.next();
            var id = QuoteId.next();

            var read = inputs.open(inputs.seal(asked.request(), id), id);

            assertThat(read).as("quote %d of seed %d", number, SEED).isEqualTo(asked.request());
            assertThat(QuoteEngine.calculate(read, asked.rules()))
                    .as("quote %d of seed %d: %s", number, SEED, asked)
                    .isEqualTo(QuoteEngine.calculate(asked.request(), asked.rules()));
            assertThat(inputs.hash(read)).isEqualTo(inputs.hash(asked.request()));
        }
    }

    @Test
    void otherInputsHaveAnotherHash() {
        var request = Stream.generate(random::next)
                .filter(asked -> asked.request().payer() instanceof PayerChoice.Insured)
                .findFirst()
                .orElseThrow()
                .request();

        assertThat(inputs.hash(request)).isNotEqualTo(inputs.hash(request.withoutInsurance()));
    }

    /** The order of an immutable map differs from process to process. */
    @Test
    void theHashDoesNotDependOnTheOrderOfAMap() {
        var request = random.next().request();

        var text = new String(inputs.seal(request, QuoteId.next()), StandardCharsets.UTF_8);

        assertThat(USES.matcher(text).results().map(uses -> uses.group(1).split(",")))
                .hasSize(2)
                .allSatisfy(uses -> assertThat(uses).hasSize(7).isSorted());
    }

    /** Keeps the text as it is. */
    private static final class InClear implements Sealer {

        @Override
        public Sealed seal(String text, Place place) {
            return new Sealed(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String open(Sealed sealed, Place place) {
            return new String(sealed.bytes(), StandardCharsets.UTF_8);
        }
    }
}
