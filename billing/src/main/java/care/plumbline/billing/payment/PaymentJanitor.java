package care.plumbline.billing.payment;

import care.plumbline.domain.shared.SystemRunner;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks after payments nobody came back for: closed browsers, lost replies, missed events, ended sessions. */
@Component
public class PaymentJanitor {

    private static final Logger log = LoggerFactory.getLogger(PaymentJanitor.class);

    private final UnsettledPayments payments;
    private final GatewayRunner runner;
    private final SystemRunner system;

    PaymentJanitor(UnsettledPayments payments, GatewayRunner runner, SystemRunner system) {
        this.payments = payments;
        this.runner = runner;
        this.system = system;
    }

    /** Settles every payment not looked at for so long; one that fails does not stop the others. */
    public void sweep(Duration quiet) {
        for (var id : system.run(self -> payments.notLookedAtFor(self, quiet))) {
            try {
                runner.settle(id);
            } catch (RuntimeException failure) {
                log.error("Payment {} could not be settled and is tried again", id.value(), failure);
            }
        }
    }

    /** Settles the payment of a gateway session; false when it is none of ours. */
    public boolean settleSession(String sessionRef) {
        var payment = system.run(self -> payments.ofSession(self, sessionRef));
        payment.ifPresent(runner::settle);
        return payment.isPresent();
    }
}
