package care.plumbline.billing.payment;

import care.plumbline.domain.shared.Actor;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The short transactions around gateway calls; none of them is open while a call is made. */
@Component
class PaymentSteps {

    private static final Logger log = LoggerFactory.getLogger(PaymentSteps.class);

    private final PaymentGateway gateway;
    private final BeginOperation begin;
    private final EndOperation end;
    private final ObserveSession observe;
    private final AbandonPayment abandon;
    private final EndMissedPayment endMissed;
    private final UnsettledPayments payments;

    PaymentSteps(
            PaymentGateway gateway,
            BeginOperation begin,
            EndOperation end,
            ObserveSession observe,
            AbandonPayment abandon,
            EndMissedPayment endMissed,
            UnsettledPayments payments) {
        this.gateway = gateway;
        this.begin = begin;
        this.end = end;
        this.observe = observe;
        this.abandon = abandon;
        this.endMissed = endMissed;
        this.payments = payments;
    }

    Payment require(Actor self, PaymentId id) {
        return payments.find(self, id).orElseThrow(PaymentRefused.NotThere::new);
    }

    /** Intent, call, result; no answer leaves the operation unknown and the payment as it was. */
    void call(
            Actor self,
            PaymentId id,
            OperationType type,
            Function<BeginOperation.Call, EndOperation.Result> gatewayCall) {
        begin.begin(self, id, type).ifPresent(call -> {
            EndOperation.Result result;
            try {
                result = gatewayCall.apply(call);
            } catch (GatewayUnavailableException silent) {
                log.warn("Payment {}: {}", id.value(), silent.getMessage());
                result = new EndOperation.Result.Unknown();
            }
            end.end(self, id, call.key(), result);
        });
    }

    /** The payment as the gateway sees it; without an answer, or a session, as we do. */
    Payment look(Actor self, Payment payment) {
        var session = payment.sessionRef();
        if (session == null) {
            return payment;
        }
        try {
            return observe.observe(self, payment.id(), session, gateway.fetch(session));
        } catch (GatewayUnavailableException silent) {
            log.warn("Payment {}: {}", payment.id().value(), silent.getMessage());
            return require(self, payment.id());
        }
    }

    /** The payment of a visit that does not take place, with its fee. */
    Payment endMissed(Actor self, PaymentId id) {
        return endMissed.end(self, id);
    }

    Payment abandon(Actor self, PaymentId id) {
        return abandon.abandon(self, id);
    }

    static String authorisation(BeginOperation.Call call) {
        return Objects.requireNonNull(call.payment().authorisationRef(), "an authorised payment has its reference");
    }
}
