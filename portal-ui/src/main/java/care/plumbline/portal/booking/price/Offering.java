package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.EligibilityCheck;
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
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How to pay and what that costs; when the plan answers later, the price follows by itself. */
class Offering extends Composite<Div> {

    private final transient Checkout checkout;
    private final transient Supplier<Actor> current;
    private final transient Consumer<Runnable> tryTo;
    private final ZoneId zone;
    private final PayerForm form;
    private final PayerStatus status;
    private final Div details = new Div();
    private final AcceptBox accepting;

    /**
     * Nothing is chosen yet.
     *
     * @param tryTo does something and says above the form why it was not done
     */
    Offering(Checkout checkout, Supplier<Actor> current, ZoneId zone, Consumer<Quote> onPay, Consumer<Runnable> tryTo) {
        this.checkout = checkout;
        this.current = current;
        this.zone = zone;
        this.tryTo = tryTo;
        form = new PayerForm(checkout.source(current), this::forget, payer -> tryTo.accept(() -> ask(payer)));
        status = new PayerStatus(() -> checkout.check(current.get()), this::renew);
        accepting = new AcceptBox(quote -> {
            status.stop();
            onPay.accept(quote);
        });
        getContent().addClassName("offering");
        getContent().add(form, status, details, accepting);
    }

    /** Shows a price that was offered before, and a newer one at once if the plan has answered since. */
    void resume(Quote quote) {
        show(checkout.offerOf(current.get(), quote));
        if (checkout.isOutdated(current.get(), quote)) {
            renew();
        }
    }

    /** A price for another way to pay is not the price of this one. */
    private void forget() {
        status.clear();
        details.removeAll();
        accepting.hide();
    }

    private void ask(Payer payer) {
        show(checkout.ask(current.get(), payer));
        details.getElement().executeJs("setTimeout(() => this.querySelector('h2')?.focus())");
    }

    private void show(MakeQuote.Answer answer) {
        forget();
        switch (answer) {
            case MakeQuote.Answer.Offered ignored ->
                checkout.quote(current.get()).ifPresent(quote -> {
                    form.tell(quote.notes());
                    show(checkout.offerOf(current.get(), quote));
                });
            case MakeQuote.Answer.NotOffered(var calculation) -> {
                form.tell(calculation.notes());
                details.add(new NoOffer(checkout.noOffer(current.get(), calculation), form::chooseSelfPay), askAgain());
            }
        }
        PriceChip.refresh();
    }

    private void show(Offer offer) {
        details.add(new QuoteOffer(offer, zone, form::chooseSelfPay));
        accepting.show(offer.quote());
        if (offer.quote().insured()) {
            offer.plan()
                    .ifPresent(plan -> offer.check().ifPresent(check -> {
                        status.tell(plan, check);
                        if (check.answeredAt() != null) {
                            details.add(askAgain());
                        }
                    }));
        }
    }

    private Actions askAgain() {
        return new Actions(Actions.secondary(
                getTranslation("price.action.ask-again"),
                () -> tryTo.accept(() -> {
                    checkout.askAgain(current.get());
                    renew();
                })));
    }

    /** Never while it is being paid: then the use case refuses, and the page stays as it is. */
    private void renew() {
        try {
            checkout.again(current.get()).ifPresent(answer -> {
                show(answer);
                checkout.check(current.get()).ifPresent(check -> announce(answer, check));
            });
        } catch (QuoteRefused | BookingRefused over) {
            status.stop();
        }
    }

    private void announce(MakeQuote.Answer answer, EligibilityCheck check) {
        if (PayerStatus.isAwaited(check)) {
            return;
        }
        if (answer instanceof MakeQuote.Answer.NotOffered) {
            status.say(getTranslation("price.payer.answered-no"));
        } else if (check.isAnswered()) {
            checkout.quote(current.get())
                    .ifPresent(quote -> status.say(
                            getTranslation("price.payer.answered", Formats.amount(quote.due(), getLocale()))));
        }
    }
}
