package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.MyCoverage;
import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.billing.payment.Receipt;
import care.plumbline.billing.quote.CancellationPromise;
import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.billing.quote.MyQuote;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.ReleaseHold;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.Installation;
import care.plumbline.portal.site.LegalText;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** From a held time to the gateway's page: the quote, the payment and where the browser comes back to. */
@Component
class Checkout {

    private final Holding holding;
    private final MyQuote myQuote;
    private final MakeQuote making;
    private final Insuring insuring;
    private final Around around;
    private final Paying paying;

    Checkout(Holding holding, MyQuote myQuote, MakeQuote making, Insuring insuring, Around around, Paying paying) {
        this.holding = holding;
        this.myQuote = myQuote;
        this.making = making;
        this.insuring = insuring;
        this.around = around;
        this.paying = paying;
    }

    Optional<MyHold.Held> held(Actor actor) {
        return holding.newest(actor);
    }

    boolean isLive(MyHold.Held held) {
        return paying.isLive(held);
    }

    void release(Actor actor) {
        holding.release(actor);
    }

    Optional<VisitId> visitAhead(Actor actor) {
        return paying.ahead(actor);
    }

    boolean isPaying(Actor actor) {
        return quote(actor)
                .filter(quote -> quote.status() == QuoteStatus.LOCKED)
                .isPresent();
    }

    /** An offer that can be accepted, or the quote being paid. */
    Optional<Quote> quote(Actor actor) {
        return myQuote.newest(actor).filter(paying::counts);
    }

    PayerForm.Source source(Supplier<Actor> current) {
        return insuring.source(current);
    }

    MakeQuote.Answer ask(Actor actor, MakeQuote.Payer payer) {
        return making.make(actor, payer);
    }

    /** The price with the plan named last, by what it says now. */
    Optional<MakeQuote.Answer> again(Actor actor) {
        return insuring.again(actor).map(payer -> making.make(actor, payer));
    }

    void askAgain(Actor actor) {
        insuring.askAgain(actor);
    }

    /** The newest question to the payer of the plan named last. */
    Optional<EligibilityCheck> check(Actor actor) {
        return insuring.coverage(actor).map(MyCoverage.Shown::check);
    }

    /** Whether the payer has answered after the price was offered. */
    boolean isOutdated(Actor actor, Quote quote) {
        var offered = quote.expiresAt().minus(MakeQuote.OFFER);
        return quote.insured()
                && check(actor)
                        .map(EligibilityCheck::answeredAt)
                        .filter(answered -> answered.isAfter(offered))
                        .isPresent();
    }

    Offer offerOf(Actor actor, Quote quote) {
        var coverage = quote.insured() ? insuring.coverage(actor).orElse(null) : null;
        return new Offer(quote, coverage, around.terms(actor, quote).orElse(null));
    }

    NoOffer.Facts noOffer(Actor actor, Calculation calculation) {
        return new NoOffer.Facts(calculation, insuring.coverage(actor).orElse(null), around.phone(actor));
    }

    GatewayRunner.Started pay(Actor actor, Quote quote) {
        return paying.pay(actor, quote);
    }

    GatewayRunner.Outcome abandon(Actor actor, Quote quote) {
        return paying.abandon(actor, quote);
    }

    /** What holds for every quote of this clinic. */
    @Component
    static class Around {

        private final CancellationPromise promise;
        private final Clinic clinic;

        Around(CancellationPromise promise, Clinic clinic) {
            this.promise = promise;
            this.clinic = clinic;
        }

        Optional<CancellationPromise.Terms> terms(Actor actor, Quote quote) {
            return promise.of(actor, quote);
        }

        String phone(Actor actor) {
            return clinic.organisation(actor).phone();
        }
    }

    /** The held time: what it is, and letting it go. */
    @Component
    static class Holding {

        private final MyHold myHold;
        private final ReleaseHold releasing;

        Holding(MyHold myHold, ReleaseHold releasing) {
            this.myHold = myHold;
            this.releasing = releasing;
        }

        Optional<MyHold.Held> newest(Actor actor) {
            return myHold.newest(actor);
        }

        void release(Actor actor) {
            releasing.release(actor);
        }
    }

    /** The part that talks to the payment's runner and the clock. */
    @Component
    static class Paying {

        private final GatewayRunner runner;
        private final Receipt receipts;
        private final MyVisits visits;
        private final Installation installation;
        private final Clock clock;

        Paying(GatewayRunner runner, Receipt receipts, MyVisits visits, Installation installation, Clock clock) {
            this.runner = runner;
            this.receipts = receipts;
            this.visits = visits;
            this.installation = installation;
            this.clock = clock;
        }

        Optional<VisitId> ahead(Actor actor) {
            return visits.ahead(actor).map(BookedVisit::id);
        }

        boolean isLive(MyHold.Held held) {
            return held.hold().isLive(clock.instant());
        }

        boolean counts(Quote quote) {
            return quote.status() != QuoteStatus.OFFERED || quote.isOpen(clock.instant());
        }

        GatewayRunner.Started pay(Actor actor, Quote quote) {
            return runner.start(
                    actor,
                    quote.id(),
                    LegalText.CONSENT_VERSION,
                    payment -> URI.create(installation.address() + "/payments/" + payment.value() + "/return"));
        }

        GatewayRunner.Outcome abandon(Actor actor, Quote quote) {
            var payment = receipts.ofQuote(actor, quote).orElseThrow();
            return runner.abandon(payment.id());
        }
    }
}
