package care.plumbline.billing.coverage;

import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import java.time.Duration;

/**
 * The way to payers, through a clearinghouse. Asking changes nothing there and costs a fee: a call is not repeated by
 * itself, except after a refused connection. Never within a transaction.
 */
public interface EligibilityClient {

    /** How long to wait for a connection (billing specification, section 3.9). */
    Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** How long to wait for the answer: the 20 seconds payers are held to (CORE 156) and a margin. */
    Duration ANSWER_TIMEOUT = Duration.ofSeconds(25);

    /**
     * Asks a payer and waits, {@link #CONNECT_TIMEOUT} and {@link #ANSWER_TIMEOUT} at most.
     *
     * @return the bytes of the answer as they came: perhaps a 271, perhaps anything
     * @throws PayerUnavailableException when there was no answer
     */
    byte[] ask(EligibilityInquiry inquiry);
}
