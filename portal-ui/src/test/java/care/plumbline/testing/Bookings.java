package care.plumbline.testing;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.billing.quote.QuoteId;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.HoldId;
import care.plumbline.domain.scheduling.HoldTime;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The way from an open time to a booked visit, one step at a time or all at once. */
public final class Bookings {

    /** The zone people here choose times in; not the clinic's. */
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final URI RETURN = URI.create("http://localhost:8080/paid");

    private final OpenTimes openTimes;
    private final HoldTime holdTime;
    private final MakeQuote makeQuote;
    private final GatewayRunner runner;
    private final SandboxBank bank;
    private final Tables tables;

    Bookings(
            OpenTimes openTimes,
            HoldTime holdTime,
            MakeQuote makeQuote,
            GatewayRunner runner,
            SandboxBank bank,
            Tables tables) {
        this.openTimes = openTimes;
        this.holdTime = holdTime;
        this.makeQuote = makeQuote;
        this.runner = runner;
        this.bank = bank;
        this.tables = tables;
    }

    /** Every open time in Texas, earliest first. */
    public List<OpenTime> openTimes() {
        return openTimes("TX", null);
    }

    /** A doctor's open times in Texas, earliest first. */
    public List<OpenTime> openTimes(DoctorId doctor) {
        return openTimes("TX", doctor);
    }

    private List<OpenTime> openTimes(String state, DoctorId doctor) {
        var request = OpenTimes.Request.in(state, VisitType.NEW_PATIENT, OpenTimes.HORIZON)
                .with(doctor);
        return new As(Actor.anybody(UUID.randomUUID())).get(actor -> openTimes.list(actor, request));
    }

    /** What somebody asks for who wants this time. */
    public static HoldTime.Request request(OpenTime time) {
        return new HoldTime.Request(time.doctor(), time.slot().start(), VisitType.NEW_PATIENT, ZONE, false);
    }

    /** Holds a time. */
    public HoldId holds(As person, OpenTime time) {
        return person.get(actor -> holdTime.hold(actor, request(time)));
    }

    /** Asks for the price without insurance of the held time. */
    public QuoteId quotes(As patient) {
        return asks(patient, new MakeQuote.Payer.SelfPay());
    }

    /** Asks for the price of the held time with a health plan. */
    public QuoteId quotes(As patient, HealthPlanId plan) {
        return asks(patient, new MakeQuote.Payer.Plan(plan, "MEMBER 42"));
    }

    /** Asks for a price of the held time that is offered. */
    public QuoteId asks(As patient, MakeQuote.Payer payer) {
        return switch (patient.get(actor -> makeQuote.make(actor, payer))) {
            case MakeQuote.Answer.Offered(var quote) -> quote;
            case MakeQuote.Answer.NotOffered(var calculation) ->
                throw new IllegalStateException("no price: " + calculation.notes());
        };
    }

    /** A health plan of the demo clinic. */
    public HealthPlanId plan(String name) {
        return new HealthPlanId(tables.id("select id from billing.health_plan where name = ?", name));
    }

    /** Accepts a quote; the answer is the gateway's page or the booked visit. */
    public GatewayRunner.Started starts(As patient, QuoteId quote) {
        return patient.get(actor -> runner.start(actor, quote, "consent-1", payment -> RETURN));
    }

    /** Holds the time, accepts its price without insurance, and gets to the gateway's page. */
    public PaymentId startsToPay(As patient, OpenTime time) {
        holds(patient, time);
        return starts(patient, quotes(patient)).payment();
    }

    /** The gateway's session of a payment. */
    public String sessionOf(PaymentId payment) {
        return tables.text("select session_ref from billing.payment where id = ?", payment.value());
    }

    /** The card holder pays on the gateway's page; nobody has told the portal yet. */
    public void approves(PaymentId payment) {
        if (!bank.approve(sessionOf(payment), false)) {
            throw new IllegalStateException("the session is over");
        }
    }

    /** Holds the time and pays for it; nobody has told the portal yet. */
    public PaymentId pays(As patient, OpenTime time) {
        var payment = startsToPay(patient, time);
        approves(payment);
        return payment;
    }

    /** Holds, pays and books the time. */
    public VisitId books(As patient, OpenTime time) {
        return ((Outcome.Booked) runner.settle(pays(patient, time))).visit();
    }

    /** The same with a health plan; where nothing is due the visit is booked at once. */
    public VisitId books(As patient, OpenTime time, HealthPlanId plan) {
        holds(patient, time);
        var started = starts(patient, quotes(patient, plan));
        if (started.outcome() instanceof Outcome.Booked booked) {
            return booked.visit();
        }
        approves(started.payment());
        return ((Outcome.Booked) runner.settle(started.payment())).visit();
    }

    /** The portal hears how the payment stands; the visit, when there is one now. */
    public Optional<VisitId> settles(PaymentId payment) {
        return runner.settle(payment) instanceof Outcome.Booked booked ? Optional.of(booked.visit()) : Optional.empty();
    }

    /** The state of a payment. */
    public String stateOf(PaymentId payment) {
        return tables.text("select state from billing.payment where id = ?", payment.value());
    }

    /** The state of what a payment authorised at the sandbox's bank. */
    public List<String> authorisationsOf(PaymentId payment) {
        return tables.texts("""
                select a.state from sandbox.authorisation a join sandbox.session s on s.ref = a.session_ref
                where s.reference = (select reference from billing.payment where id = ?)
                """, payment.value());
    }

    /** How many sessions the gateway ever opened for a payment. */
    public long sessionsOf(PaymentId payment) {
        return tables.count(
                "sandbox.session where reference = (select reference from billing.payment where id = ?)",
                payment.value());
    }
}
