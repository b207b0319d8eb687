package care.plumbline.portal.estimates;

import care.plumbline.billing.estimate.AcknowledgeEstimate;
import care.plumbline.billing.estimate.DeliveryChannel;
import care.plumbline.billing.estimate.EstimateId;
import care.plumbline.billing.estimate.MarkEstimateDelivered;
import care.plumbline.billing.estimate.MyEstimates;
import care.plumbline.billing.estimate.MyEstimates.Shown;
import care.plumbline.platform.render.EstimateWords;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;

/** A good-faith estimate, made to be read and printed; opening it is how it is delivered. */
@Route(value = Pages.ESTIMATES + "/:estimate", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class EstimateView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient MyEstimates estimates;
    private final transient MarkEstimateDelivered delivered;
    private final transient AcknowledgeEstimate acknowledging;
    private final transient EstimateWords words;
    private final transient CurrentActor current;

    EstimateView(
            MyEstimates estimates,
            MarkEstimateDelivered delivered,
            AcknowledgeEstimate acknowledging,
            EstimateWords words,
            CurrentActor current) {
        this.estimates = estimates;
        this.delivered = delivered;
        this.acknowledging = acknowledging;
        this.words = words;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var id = new EstimateId(Ids.of(event, "estimate"));
        var shown = estimates.of(actor, id).orElseThrow(NotFoundException::new);
        delivered.mark(actor, id, DeliveryChannel.PORTAL);
        show(shown);
    }

    private void show(Shown shown) {
        var text = words.of(shown.estimate(), getLocale());
        var back = new Anchor("/" + Pages.ESTIMATES, getTranslation("common.back"));
        back.addClassNames("back-link", "no-print");
        getContent().removeAll();
        getContent().add(back, new Heading(text.title()));
        var newer = shown.entry().replacedBy();
        if (newer != null) {
            getContent()
                    .add(
                            new Notice(Notice.Kind.WARN, getTranslation("estimate.replaced")),
                            new Paragraph(new Anchor(
                                    "/" + Pages.estimate(newer.value()), getTranslation("estimate.replaced.link"))));
        }
        text.sections().forEach(section -> getContent().add(new EstimatePart(section)));
        getContent().add(receipt(shown));
        getContent()
                .add(
                        new Paragraph(file(shown.entry().id())),
                        new Actions(Actions.secondary(
                                getTranslation("common.action.print"),
                                () -> UI.getCurrent().getPage().executeJs("window.print()"))));
    }

    private Div receipt(Shown shown) {
        var at = shown.entry().acknowledgedAt();
        var receipt = new Div();
        receipt.add(
                at == null
                        ? new Actions(Actions.secondary(
                                getTranslation("estimate.acknowledge"), () -> acknowledge(shown, receipt)))
                        : new Paragraph(acknowledged(at, shown)));
        return receipt;
    }

    private void acknowledge(Shown shown, Div receipt) {
        var at = acknowledging.acknowledge(current.get(), shown.entry().id());
        receipt.removeAll();
        receipt.add(new Notice(Notice.Kind.OK, acknowledged(at, shown)).focused());
    }

    private String acknowledged(Instant at, Shown shown) {
        var zone = shown.estimate().content().visit().zone();
        return getTranslation(
                "estimate.acknowledged",
                Formats.dateAndTime(at, zone, getLocale()) + ", " + Formats.zone(zone, getLocale()));
    }

    private Anchor file(EstimateId id) {
        var file = new Anchor(
                "/" + Pages.estimateFile(id.value()) + "?lang=" + Languages.code(getLocale()),
                getTranslation("estimate.download"));
        file.setRouterIgnore(true);
        file.addClassName("no-print");
        return file;
    }

    @Override
    public String title() {
        return getTranslation("estimate.title");
    }
}
