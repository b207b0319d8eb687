package care.plumbline.platform.demo;

import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.platform.OnDemo;
import care.plumbline.platform.webhook.GatewayEvents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Delivers the bank's events to this portal's own webhook, signed, until they are taken. */
@Component
@OnDemo
class SandboxCourier {

    private static final Logger log = LoggerFactory.getLogger(SandboxCourier.class);
    private static final int AT_ONCE = 20;

    private final SandboxBank bank;
    private final GatewayEvents events;
    private final Environment environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    SandboxCourier(SandboxBank bank, GatewayEvents events, Environment environment) {
        this.bank = bank;
        this.events = events;
        this.environment = environment;
    }

    void deliver() {
        var port = environment.getProperty("local.server.port", "");
        if (port.isEmpty()) {
            return;
        }
        for (var event : bank.undelivered(AT_ONCE)) {
            var body = "{\"id\": \"%s\", \"session\": \"%s\"}".formatted(event.id(), event.sessionRef());
            if (isTaken(URI.create("http://127.0.0.1:" + port + "/webhooks/gateway"), body)) {
                bank.delivered(event.id());
            }
        }
    }

    private boolean isTaken(URI webhook, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Gateway-Signature", events.sign(bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            log.warn("An event was not delivered and is sent again");
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
