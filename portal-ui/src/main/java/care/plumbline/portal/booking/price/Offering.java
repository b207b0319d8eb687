package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.PriceChip;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The price of the way to pay that was chosen; when the plan answers later, the price follows by itself. */
class Offering extends Composite<Div> {

    private final transient Checkout checkout;
    private final transient Supplier<Actor> current;
    private final transient Steps steps;
    private final transient PayerWatch watch = new PayerWatch(this::look);
    private final ZoneId zone;
    private final PayerStatus status = new PayerStatus();
    private final Div details = new Div();
    private final AcceptBox accepting;
    private @Nullable EligibilityStatus shown;

    /**
     * What the offer stands between.
     *
     * @param tryTo does something and says above the form why it was not done
     */
    record Steps(PayerForm form, Consumer<Quote> onPay, Consumer<Runnable> tryTo) {}

    Offering(Checkout checkout, Supplier<Actor> current, ZoneId zone, Steps steps) {
        this.checkout = checkout;
        this.current = current;
        this.zone = zone;
        this.steps = steps;
        accepting = new AcceptBox(quote -> {
            watch.stop();
            steps.onPay().accept(quote);
        });
        getContent().add(status, details, accepting);
    }

    /** A price for another way to pay is not the price of this one. */
    void forget() {
        watch.stop();
        status.clear();
        details.removeAll();
        accepting.hide();
    }

    /** Shows a price that was offered before, and a newer one at once if the plan has answered since. */
    void resume(Quote quote) {
        show(checkout.offerOf(current.get(), quote));
        if (checkout.isOutdated(current.get(), quote)) {
            renew();
        }
    }

    /** Asks for the price of a way to pay. */
    void ask(Payer payer) {
        show(checkout.ask(current.get(), payer));
        getElement().executeJs("setTimeout(() => this.querySelector('h2')?.focus())");
    }

    private void show(MakeQuote.Answer answer) {
        switch (answer) {
            case MakeQuote.Answer.Offered ignored ->
                checkout.quote(current.get()).ifPresent(quote -> {
                    steps.form().tell(quote.notes());
                    show(checkout.offerOf(current.get(), quote));
                });
            case MakeQuote.Answer.NotOffered(var calculation) -> {
                forget();
                steps.form().tell(calculation.notes());
                details.add(
                        new NoOffer(checkout.noOffer(current.get(), calculation), steps.form()::chooseSelfPay),
                        askAgain());
            }
        }
        PriceChip.refresh();
    }

    private void show(Offer offer) {
        forget();
        details.add(new QuoteOffer(offer, zone, steps.form()::chooseSelfPay));
        accepting.show(offer.quote());
        if (offer.quote().insured()) {
            offer.plan()
                    .ifPresent(plan -> offer.check().ifPresent(check -> {
                        status.tell(plan, check);
                        follow(check.status());
                    }));
        }
    }

    private void follow(EligibilityStatus now) {
        shown = now;
        if (!isAnswered(now)) {
            watch.start();
        }
        if (now != EligibilityStatus.PENDING) {
            details.add(askAgain());
        }
    }

    private Actions askAgain() {
        return new Actions(Actions.secondary(
                getTranslation("price.action.ask-again"),
                () -> steps.tryTo().accept(() -> {
                    checkout.askAgain(current.get());
                    renew();
                })));
    }

    private void look() {
        var check = checkout.check(current.get()).orElse(null);
        if (check != null && check.status() != shown) {
            renew();
        } else if (watch.isOver()) {
            watch.stop();
            status.say(getTranslation("price.payer.late"));
        }
    }

    private void renew() {
        try {
            checkout.again(current.get()).ifPresent(answer -> {
                show(answer);
                say(answer);
            });
        } catch (QuoteRefused | BookingRefused over) {
            // The time is being paid for or gone meanwhile; the next click says so.
            watch.stop();
        }
    }

    private void say(MakeQuote.Answer answer) {
        if (checkout.check(current.get())
                .filter(check -> isAnswered(check.status()))
                .isEmpty()) {
            return;
        }
        status.say(
                answer instanceof MakeQuote.Answer.NotOffered
                        ? getTranslation("price.payer.answered-no")
                        : checkout.quote(current.get())
                                .map(quote -> getTranslation(
                                        "price.payer.answered", Formats.amount(quote.due(), getLocale())))
                                .orElse(""));
    }

    private static boolean isAnswered(EligibilityStatus status) {
        return status != EligibilityStatus.PENDING && status != EligibilityStatus.UNAVAILABLE;
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        watch.stop();
    }
}
