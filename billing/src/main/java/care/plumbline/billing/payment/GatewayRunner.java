package care.plumbline.billing.payment;

import care.plumbline.billing.quote.QuoteId;
import care.plumbline.domain.scheduling.BookVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.PaymentRef;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.SystemRunner;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Talks to the gateway, outside any transaction: the intent is stored, the call made, the result stored. The browser's
 * return, the webhook and the janitor all come through {@link #settle}; whoever comes first books the visit.
 */
@Component
public class GatewayRunner {

    private static final Logger log = LoggerFactory.getLogger(GatewayRunner.class);

    private final PaymentGateway gateway;
    private final StartPayment starting;
    private final PaymentSteps steps;
    private final BookVisit booking;
    private final SystemRunner system;
    private final Clock clock;

    GatewayRunner(
            PaymentGateway gateway,
            StartPayment starting,
            PaymentSteps steps,
            BookVisit booking,
            SystemRunner system,
            Clock clock) {
        this.gateway = gateway;
        this.starting = starting;
        this.steps = steps;
        this.booking = booking;
        this.system = system;
        this.clock = clock;
    }

    /** Where a payment stands, for the person who waits. */
    public sealed interface Outcome {

        /** One visit is booked. */
        record Booked(VisitId visit) implements Outcome {}

        /** The patient pays on the gateway's page. */
        record PayAt(URI page) implements Outcome {}

        /** The gateway's answer is not in yet. */
        record Waiting() implements Outcome {}

        /** The card was refused; nothing is charged. */
        record Declined() implements Outcome {}

        /** Paid, but the time is gone or may not be booked; what was authorised is let go. */
        record TimeLost() implements Outcome {}

        /** Nobody paid; nothing is charged. */
        record Abandoned() implements Outcome {}
    }

    /** A payment and where it stands. */
    public record Started(PaymentId payment, Outcome outcome) {}

    /**
     * The patient accepts the quote; answers with the gateway's page, or the visit when nothing is due.
     *
     * @param returnTo where the gateway sends the browser for a payment
     * @throws care.plumbline.billing.quote.QuoteRefused when the quote cannot be accepted
     * @throws PaymentRefused.GatewaySilent when the gateway does not answer; trying again is safe
     */
    public Started start(Actor actor, QuoteId quote, String consentVersion, Function<PaymentId, URI> returnTo) {
        var payment = starting.start(actor, quote, consentVersion);
        var outcome = system.run(self -> open(self, payment, returnTo.apply(payment)));
        return new Started(payment, outcome);
    }

    /** Asks the gateway how it stands and does what follows: book, or let go. Idempotent. */
    public Outcome settle(PaymentId id) {
        return system.run(self -> settle(self, id));
    }

    /** The patient does not want to pay after all; when they had paid already, the visit is booked. */
    public Outcome abandon(PaymentId id) {
        return system.run(self -> end(self, steps.require(self, id)));
    }

    /** Charges what was authorised for a completed visit; false while the gateway has not answered. */
    public boolean capture(PaymentId id) {
        return system.run(self -> {
            var payment = steps.require(self, id);
            if (payment.state() == PaymentState.AUTHORIZED && payment.charge().isZero()) {
                letGo(self, payment);
            } else {
                charge(self, id);
            }
            return switch (steps.require(self, id).state()) {
                case CAPTURED, NOT_REQUIRED, VOIDED -> true;
                case AWAITING_PATIENT, DECLINED, AUTHORIZED, ABANDONED -> false;
            };
        });
    }

    /** Lets go of what was kept for a visit that does not take place, but for its fee; false while the gateway is silent. */
    public boolean endPayment(PaymentId id) {
        return system.run(self -> {
            var payment = steps.endMissed(self, id);
            if (payment.state() == PaymentState.AUTHORIZED && payment.charge().isZero()) {
                letGo(self, payment);
            } else {
                charge(self, id);
            }
            var state = steps.require(self, id).state();
            return state != PaymentState.AUTHORIZED;
        });
    }

    private void charge(Actor self, PaymentId id) {
        steps.call(self, id, OperationType.CAPTURE, call -> {
            gateway.capture(PaymentSteps.authorisation(call), call.payment().charge(), call.key());
            return new EndOperation.Result.Captured();
        });
    }

    private Outcome open(Actor self, PaymentId id, URI returnTo) {
        var payment = steps.require(self, id);
        if (payment.state() != PaymentState.AWAITING_PATIENT) {
            return settle(self, id);
        }
        steps.call(self, id, OperationType.OPEN_SESSION, call -> {
            var asked = new PaymentGateway.OpenSession(
                    call.key(), payment.reference(), payment.amount(), returnTo, payment.sessionExpiresAt());
            return new EndOperation.Result.SessionOpened(call.payment().attempt(), gateway.open(asked));
        });
        var url = steps.require(self, id).sessionUrl();
        if (url == null) {
            throw new PaymentRefused.GatewaySilent();
        }
        return new Outcome.PayAt(URI.create(url));
    }

    private Outcome settle(Actor self, PaymentId id) {
        var payment = steps.require(self, id);
        if (payment.state() == PaymentState.AWAITING_PATIENT) {
            if (!clock.instant().isBefore(payment.sessionExpiresAt())) {
                return end(self, payment);
            }
            payment = steps.look(self, payment);
        }
        return follow(self, payment);
    }

    /** Nobody shall pay any more: end the session, look once more, and only then let go; a late success wins. */
    private Outcome end(Actor self, Payment payment) {
        if (payment.state() == PaymentState.AWAITING_PATIENT && payment.sessionRef() != null) {
            var session = payment.sessionRef();
            steps.call(self, payment.id(), OperationType.EXPIRE_SESSION, call -> {
                gateway.expire(session, call.key());
                return new EndOperation.Result.SessionEnded();
            });
            return follow(self, steps.look(self, payment));
        }
        return follow(self, steps.abandon(self, payment.id()));
    }

    private Outcome follow(Actor self, Payment payment) {
        if (payment.visit() != null) {
            return new Outcome.Booked(payment.visit());
        }
        return switch (payment.state()) {
            case AUTHORIZED, NOT_REQUIRED -> payment.lettingGo() ? letGo(self, payment) : book(self, payment);
            case AWAITING_PATIENT -> new Outcome.Waiting();
            case DECLINED -> declined(self, payment);
            case VOIDED -> new Outcome.TimeLost();
            case ABANDONED -> new Outcome.Abandoned();
            case CAPTURED ->
                throw new IllegalStateException(
                        "captured without a visit: " + payment.id().value());
        };
    }

    private Outcome declined(Actor self, Payment payment) {
        if (clock.instant().isBefore(payment.sessionExpiresAt())) {
            return new Outcome.Declined();
        }
        steps.abandon(self, payment.id());
        return new Outcome.Abandoned();
    }

    private Outcome book(Actor self, Payment payment) {
        try {
            return new Outcome.Booked(
                    booking.book(self, new PaymentRef(payment.id().value())));
        } catch (BookingRefused refused) {
            log.info("Payment {} books nothing: {}", payment.id().value(), refused.messageKey());
            return letGo(self, payment);
        }
    }

    private Outcome letGo(Actor self, Payment payment) {
        if (payment.state() == PaymentState.NOT_REQUIRED) {
            steps.abandon(self, payment.id());
            return new Outcome.TimeLost();
        }
        steps.call(self, payment.id(), OperationType.VOID, call -> {
            gateway.voidAuthorisation(PaymentSteps.authorisation(call), call.key());
            return new EndOperation.Result.Voided();
        });
        return new Outcome.TimeLost();
    }
}
