package care.plumbline.platform.webhook;

import care.plumbline.billing.payment.PaymentJanitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a gateway's event: it says only that something happened to a session; what happened is asked of the gateway.
 * The same event again, or late, or out of order, therefore changes nothing more.
 */
@RestController
class GatewayWebhook {

    private static final int LARGEST = 64 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectProvider<GatewayEvents> events;
    private final PaymentJanitor payments;

    GatewayWebhook(ObjectProvider<GatewayEvents> events, PaymentJanitor payments) {
        this.events = events;
        this.payments = payments;
    }

    @PostMapping("/webhooks/gateway")
    ResponseEntity<Void> receive(
            @RequestBody byte[] body, @RequestHeader(name = "Gateway-Signature", defaultValue = "") String signature) {
        var known = events.getIfAvailable();
        if (known == null || body.length > LARGEST || !known.isGenuine(body, signature)) {
            return ResponseEntity.badRequest().build();
        }
        try {
            // An event of a session that was replaced meanwhile is taken too, or it would be sent for ever.
            payments.settleSession(json.readTree(body).path("session").asString(""));
            return ResponseEntity.ok().build();
        } catch (JacksonException malformed) {
            return ResponseEntity.badRequest().build();
        }
    }
}
