package care.plumbline.soak;

import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.PaymentJanitor;
import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.billing.quote.QuoteId;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.CancelVisit;
import care.plumbline.domain.scheduling.CancellationTerms;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.domain.scheduling.HoldTime;
import care.plumbline.domain.scheduling.ReleaseHold;
import care.plumbline.domain.scheduling.RescheduleVisit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Tables;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ApplicationContext;

/** Does for a patient what a line of the history says, through the portal's use cases; safe to be asked again. */
final class Desk {

    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final URI RETURN = URI.create("http://localhost/paid");

    private final ApplicationContext portal;
    private final Tables tables;

    Desk(ApplicationContext portal, Tables tables) {
        this.portal = portal;
        this.tables = tables;
    }

    /** Told of every part of a booking that is done. */
    interface Steps {
        void done(String what, UUID id);
    }

    /** No visit, and no refusal of a use case either. */
    static final class NotBooked extends RuntimeException {

        NotBooked(String why) {
            super(why, null, false, false);
        }
    }

    private <T> T use(Class<T> bean) {
        return portal.getBean(bean);
    }

    Map<String, String> hold(Map<String, String> facts) {
        var held = patient(facts).get(actor -> use(HoldTime.class).hold(actor, request(facts)));
        return Map.of("hold", held.value().toString());
    }

    Map<String, String> release(Map<String, String> facts) {
        patient(facts).run(use(ReleaseHold.class)::release);
        return Map.of();
    }

    /** From the time to the visit, going on behind what is known to be done. */
    Map<String, String> book(Map<String, String> facts, Steps steps) {
        var started = start(facts, steps);
        steps.done("payment", started.payment().value());
        var outcome = started.outcome();
        if (outcome instanceof Outcome.PayAt(var page)) {
            var session = page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
            pay(session, facts);
            outcome = settle(started.payment(), facts.containsKey("twice"));
        }
        if (outcome instanceof Outcome.Waiting) {
            throw new IllegalStateException("the bank has not answered");
        }
        if (outcome instanceof Outcome.Booked(var visit)) {
            return Map.of("visit", visit.value().toString());
        }
        throw new NotBooked(outcome.getClass().getSimpleName());
    }

    private GatewayRunner.Started start(Map<String, String> facts, Steps steps) {
        var patient = patient(facts);
        if (!facts.containsKey("quote")) {
            steps.done("hold", UUID.fromString(hold(facts).get("hold")));
        }
        var quote = facts.containsKey("quote")
                ? new QuoteId(UUID.fromString(facts.get("quote")))
                : ((MakeQuote.Answer.Offered)
                                patient.get(actor -> use(MakeQuote.class).make(actor, new MakeQuote.Payer.SelfPay())))
                        .quote();
        steps.done("quote", quote.value());
        try {
            return patient.get(actor -> use(GatewayRunner.class).start(actor, quote, "consent-1", payment -> RETURN));
        } catch (Refusal refused) {
            // A payment begun before may have come further than the time that is lost since.
            return tables.texts("select id from billing.payment where quote_id = ?", quote.value()).stream()
                    .map(id -> new PaymentId(UUID.fromString(id)))
                    .map(id -> new GatewayRunner.Started(
                            id, use(GatewayRunner.class).settle(id)))
                    .findFirst()
                    .orElseThrow(() -> refused);
        }
    }

    private void pay(String session, Map<String, String> facts) {
        if (facts.containsKey("declines")) {
            use(SandboxBank.class).decline(session);
        } else {
            use(SandboxBank.class).approve(session, false);
        }
    }

    /** The browser's return and the bank's event, often at the same moment. */
    private Outcome settle(PaymentId payment, boolean twice) {
        var runner = use(GatewayRunner.class);
        if (!twice) {
            return runner.settle(payment);
        }
        var event = CompletableFuture.supplyAsync(() -> runner.settle(payment));
        var returned = runner.settle(payment);
        if (!event.join().equals(returned)) {
            throw new IllegalStateException("one payment, two answers: " + event.join() + ", " + returned);
        }
        return returned;
    }

    Map<String, String> move(Map<String, String> facts) {
        var request = new RescheduleVisit.Request(
                visit(facts), doctor(facts), Instant.parse(facts.get("start")), Bookings.ZONE);
        patient(facts).run(actor -> use(RescheduleVisit.class).reschedule(actor, key(facts), request));
        return Map.of();
    }

    /** What it costs is asked only the first time: once it is cancelled there is nothing to ask. */
    Map<String, String> cancel(Map<String, String> facts, boolean again) {
        patient(facts).run(actor -> {
            var shown = again
                    ? new Consequence(Long.MAX_VALUE, 0, Currency.getInstance("USD"), Instant.EPOCH)
                    : use(CancellationTerms.class).of(actor, visit(facts), CancelReason.OTHER);
            use(CancelVisit.class).cancel(actor, key(facts), visit(facts), CancelReason.OTHER, shown);
        });
        return Map.of();
    }

    /** The same command with its key once more. */
    Map<String, String> repeat(Map<String, String> facts) {
        return facts.get("what").equals(History.Kind.MOVE.name()) ? move(facts) : cancel(facts, true);
    }

    /** Looks after payments nobody came back for, whoever is about to come back meanwhile. */
    Map<String, String> sweep() {
        use(PaymentJanitor.class).sweep(QUIET);
        return Map.of();
    }

    private static HoldTime.Request request(Map<String, String> facts) {
        return new HoldTime.Request(
                doctor(facts),
                Instant.parse(facts.get("start")),
                VisitType.valueOf(facts.get("type")),
                Bookings.ZONE,
                false);
    }

    private static As patient(Map<String, String> facts) {
        return SoakClinic.patient(Integer.parseInt(facts.get("patient")));
    }

    private static DoctorId doctor(Map<String, String> facts) {
        return new DoctorId(UUID.fromString(facts.get("doctor")));
    }

    private static VisitId visit(Map<String, String> facts) {
        return new VisitId(UUID.fromString(facts.get("visit")));
    }

    private static CommandKey key(Map<String, String> facts) {
        return new CommandKey(UUID.fromString(facts.get("key")));
    }
}
