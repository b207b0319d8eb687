package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.billing.payment.PaymentRefused;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.booking.HoldNotice;
import care.plumbline.portal.component.BackLink;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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

    PriceView(Checkout checkout, CurrentActor current, Clinic clinic) {
        this.checkout = checkout;
        this.current = current;
        this.clinic = clinic;
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
        getContent()
                .add(
                        new BackLink(Pages.TIMES),
                        progress,
                        new Heading(getTranslation("price.title")),
                        checkout.isPaying(actor)
                                ? new HoldNotice(held, zone)
                                : new HoldNotice(held, zone, this::release),
                        messages);
        var quote = checkout.quote(actor).orElse(null);
        if (quote != null && quote.status() != QuoteStatus.OFFERED) {
            getContent().add(new PaymentUnderWay(quote, () -> tryTo(() -> pay(quote)), () -> tryTo(() -> stop(quote))));
        } else {
            var offering =
                    new Offering(checkout, current::get, zone, offered -> tryTo(() -> pay(offered)), this::tryTo);
            getContent().add(offering);
            if (quote != null) {
                offering.resume(quote);
            }
        }
    }

    private void release() {
        tryTo(() -> {
            checkout.release(current.get());
            UI.getCurrent().navigate(Pages.TIMES, QueryParameters.of("released", "1"));
        });
    }

    private void pay(Quote quote) {
        var started = checkout.pay(current.get(), quote);
        if (started.outcome() instanceof Outcome.PayAt(var page)) {
            Pages.leaveTo(page.toString());
        } else {
            Pages.show("payments/" + started.payment().value() + "/return");
        }
    }

    private void stop(Quote quote) {
        if (checkout.abandon(current.get(), quote) instanceof Outcome.Booked(var visit)) {
            Pages.show(Pages.visit(visit.value()));
        } else {
            Pages.show(Pages.PRICE);
        }
    }

    private void tryTo(Runnable action) {
        messages.removeAll();
        try {
            action.run();
        } catch (QuoteRefused
                | EligibilityRefused
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
