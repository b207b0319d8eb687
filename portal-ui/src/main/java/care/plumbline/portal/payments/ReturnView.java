package care.plumbline.portal.payments;

import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.Receipt;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Where the gateway sends the browser back to: says how the payment stands, and waits while nobody knows. */
@Route(value = "payments/:payment/return", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class ReturnView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private static final int ASK_AGAIN_MILLIS = 4_000;

    /** For ten minutes; the janitor settles what takes longer, and a page left open must not stay signed in. */
    private static final int MOST_ASKING = 150;

    private final transient GatewayRunner runner;
    private final transient Receipt receipts;
    private final transient CurrentActor current;
    private @Nullable PaymentId payment;
    private @Nullable Registration polling;
    private boolean waiting;
    private int asked;

    ReturnView(GatewayRunner runner, Receipt receipts, CurrentActor current) {
        this.runner = runner;
        this.receipts = receipts;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new PaymentId(Ids.of(event, "payment"));
        if (!receipts.isOwn(current.get(), id)) {
            throw new NotFoundException();
        }
        payment = id;
        show(runner.settle(id), event);
    }

    private void show(Outcome outcome, @Nullable BeforeEnterEvent event) {
        if (outcome instanceof Outcome.Waiting && waiting) {
            return;
        }
        waiting = outcome instanceof Outcome.Waiting;
        getContent().removeAll();
        switch (outcome) {
            case Outcome.Booked(var visit) -> {
                if (event == null) {
                    Pages.show(Pages.visit(visit.value()));
                } else {
                    event.forwardTo(Pages.visit(visit.value()));
                }
            }
            case Outcome.PayAt(var page) -> Pages.leaveTo(page.toString());
            case Outcome.Waiting ignored -> tell("waiting", Notice.Kind.PLAIN, Pages.PRICE);
            case Outcome.Declined ignored -> tell("declined", Notice.Kind.ERROR, Pages.PRICE);
            case Outcome.TimeLost ignored -> tell("time-lost", Notice.Kind.ERROR, Pages.TIMES);
            case Outcome.Abandoned ignored -> tell("abandoned", Notice.Kind.WARN, Pages.TIMES);
        }
    }

    private void tell(String what, Notice.Kind kind, String next) {
        var key = "payment." + what;
        getContent()
                .add(
                        new Heading(getTranslation(key + ".title")),
                        new Notice(kind, getTranslation(key + ".text")),
                        new Paragraph(getTranslation(key + ".next")),
                        new Actions(Actions.primary(getTranslation(key + ".action"), () -> Pages.show(next))));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (!waiting) {
            return;
        }
        attach.getUI().setPollInterval(ASK_AGAIN_MILLIS);
        polling = attach.getUI().addPollListener(poll -> {
            if (payment != null && waiting) {
                show(runner.settle(payment), null);
            }
            asked++;
            if (!waiting || asked >= MOST_ASKING) {
                poll.getSource().setPollInterval(-1);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    @Override
    public String title() {
        return getTranslation("payment.title");
    }
}
