package care.plumbline.billing.payment;

import care.plumbline.billing.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A card gateway with a hosted page: card data never touches us. Every call that moves something carries an idempotency
 * key; repeating it gives the same answer. A call that throws {@link GatewayUnavailableException} may have happened.
 */
public interface PaymentGateway {

    /**
     * Opens a page on which the patient authorises an amount.
     *
     * @throws GatewayUnavailableException when there was no answer
     */
    HostedSession open(OpenSession request);

    /**
     * What the gateway knows of a session: its truth, whatever events said.
     *
     * @throws GatewayUnavailableException when there was no answer
     */
    SessionState fetch(String sessionRef);

    /**
     * Ends a session that is still open, so that nobody can pay on it any more; without effect on a finished one.
     *
     * @throws GatewayUnavailableException when there was no answer
     */
    void expire(String sessionRef, UUID key);

    /**
     * Lets an authorised amount go.
     *
     * @throws GatewayUnavailableException when there was no answer
     */
    void voidAuthorisation(String authorisationRef, UUID key);

    /**
     * Charges an authorised amount.
     *
     * @throws GatewayUnavailableException when there was no answer
     */
    void capture(String authorisationRef, Money amount, UUID key);

    /** What a session is opened for; no name, no reason for the visit. */
    record OpenSession(UUID key, String reference, Money amount, URI returnTo, Instant expiresAt) {}

    /** An open page. */
    record HostedSession(String ref, URI page) {}

    /** What became of a session. */
    sealed interface SessionState {

        /** Nobody paid yet. */
        record Open() implements SessionState {}

        /** The amount is authorised. */
        record Authorised(String authorisationRef) implements SessionState {}

        /** The card was refused. */
        record Declined() implements SessionState {}

        /** Nobody paid in time, or the session was ended. */
        record Expired() implements SessionState {}
    }
}
