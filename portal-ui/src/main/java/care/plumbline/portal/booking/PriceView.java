package care.plumbline.portal.booking;

import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.billing.payment.PaymentRefused;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.QuoteTable;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How somebody pays, what it costs and why, and the way to the payment. */
@Route(value = Pages.PRICE, layout = PatientShell.class)
@RolesAllowed("PATIENT")
class PriceView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Checkout checkout;
    private final transient CurrentActor current;
    private final transient Clinic clinic;
    private final Messages messages = new Messages();
    private final Div body = new Div();
    private final Div offered = new Div();
    private final PayerForm payer;

    PriceView(Checkout checkout, CurrentActor current, Clinic clinic) {
        this.checkout = checkout;
        this.current = current;
        this.clinic = clinic;
        payer = new PayerForm(checkout.plans(current.get()), this::forgetOffer, this::offer);
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var held = checkout.held(current.get()).orElse(null);
        if (held == null) {
            // Whoever comes back after paying looks for the visit, not for another time.
            event.forwardTo(checkout.visitAhead(current.get())
                    .map(visit -> Pages.visit(visit.value()))
                    .orElse(Pages.TIMES));
        } else if (!held.permitted() && !checkout.isPaying(current.get())) {
            event.forwardTo(Pages.TIMES);
        } else if (!checkout.isLive(held) && !checkout.isPaying(current.get())) {
            event.forwardTo(Pages.TIMES, QueryParameters.of("lapsed", "1"));
        } else {
            show(held);
        }
    }

    private void show(MyHold.Held held) {
        var actor = current.get();
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        var progress = new Paragraph(getTranslation("chapter.book"));
        progress.addClassName("chapter-progress");
        getContent().removeAll();
        var back = new Anchor("/" + Pages.TIMES, getTranslation("common.back"));
        back.addClassName("back-link");
        getContent()
                .add(
                        back,
                        progress,
                        new Heading(getTranslation("price.title")),
                        checkout.isPaying(actor)
                                ? new HoldNotice(held, zone)
                                : new HoldNotice(held, zone, this::release),
                        messages,
                        body);
        body.removeAll();
        var quote = checkout.quote(actor);
        if (quote.filter(found -> found.status() != QuoteStatus.OFFERED).isPresent()) {
            body.add(underWay(quote.get()));
            return;
        }
        body.add(payer, offered);
        forgetOffer();
        quote.ifPresent(found -> offered.add(offer(found)));
    }

    private void release() {
        tryTo(() -> {
            checkout.release(current.get());
            UI.getCurrent().navigate(Pages.TIMES, QueryParameters.of("released", "1"));
        });
    }

    /** A price for another way to pay is not the price of this one. */
    private void forgetOffer() {
        offered.removeAll();
    }

    private void offer(Payer chosen) {
        tryTo(() -> {
            checkout.offer(current.get(), chosen);
            messages.removeAll();
            checkout.held(current.get()).ifPresent(this::show);
            offered.getElement().executeJs("setTimeout(() => this.querySelector('h2')?.focus())");
        });
    }

    private QuoteOffer offer(Quote quote) {
        return new QuoteOffer(quote, () -> tryTo(() -> pay(quote)));
    }

    private Section underWay(Quote quote) {
        return new Section(
                new Notice(Notice.Kind.PLAIN, getTranslation("price.under-way")),
                new QuoteTable(quote),
                new Actions(
                        Actions.primary(getTranslation("price.action.go-on"), () -> tryTo(() -> pay(quote))),
                        Actions.secondary(
                                getTranslation("price.action.change"),
                                () -> tryTo(() -> {
                                    if (checkout.abandon(current.get(), quote) instanceof Outcome.Booked(var visit)) {
                                        Pages.show(Pages.visit(visit.value()));
                                    } else {
                                        Pages.show(Pages.PRICE);
                                    }
                                }))));
    }

    private void pay(Quote quote) {
        var started = checkout.pay(current.get(), quote);
        if (started.outcome() instanceof Outcome.PayAt(var page)) {
            Pages.leaveTo(page.toString());
        } else {
            Pages.show("payments/" + started.payment().value() + "/return");
        }
    }

    private void tryTo(Runnable action) {
        try {
            action.run();
        } catch (QuoteRefused
                | PaymentRefused
                | BookingRefused.TooManyVisits
                | BookingRefused.PaymentUnderWay refused) {
            messages.say(refused);
        } catch (BookingRefused.HoldLapsed lapsed) {
            UI.getCurrent().navigate(Pages.TIMES, QueryParameters.of("lapsed", "1"));
        } catch (BookingRefused notPermitted) {
            UI.getCurrent().navigate(Pages.TIMES);
        }
    }

    @Override
    public String title() {
        return getTranslation("price.title");
    }
}
