package care.plumbline.billing.payment;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.QuoteId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.HoldId;
import care.plumbline.domain.scheduling.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment for one locked quote.
 *
 * @param reference short and readable, for people and the gateway; says nothing of health
 * @param attempt counts the gateway sessions, a new one after each decline
 * @param lettingGo the void of its authorisation was begun: it books nothing any more
 * @param fee what is charged for a visit that does not take place; null while it may
 * @param reduced what is charged after a move to a time that costs less; null for the whole amount
 * @param sessionUrl where the patient pays, while a session is open
 */
public record Payment(
        PaymentId id,
        PatientId patient,
        QuoteId quote,
        HoldId hold,
        String reference,
        PaymentState state,
        Money amount,
        int attempt,
        @Nullable String sessionRef,
        @Nullable String sessionUrl,
        Instant sessionExpiresAt,
        @Nullable String authorisationRef,
        @Nullable VisitId visit,
        boolean lettingGo,
        @Nullable Money fee,
        @Nullable Money reduced) {

    /** What is, or will be, charged. */
    public Money charge() {
        if (fee != null) {
            return fee;
        }
        return reduced == null ? amount : reduced;
    }
}
