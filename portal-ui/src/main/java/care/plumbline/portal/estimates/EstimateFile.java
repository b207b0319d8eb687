package care.plumbline.portal.estimates;

import care.plumbline.billing.estimate.DeliveryChannel;
import care.plumbline.billing.estimate.Estimate;
import care.plumbline.billing.estimate.EstimateId;
import care.plumbline.billing.estimate.MarkEstimateDelivered;
import care.plumbline.billing.estimate.MyEstimates;
import care.plumbline.platform.render.EstimatePdf;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.i18n.Languages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a patient an own estimate as a file; nothing on the way may keep it. */
@RestController
class EstimateFile {

    private static final String ID = "{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final MyEstimates estimates;
    private final MarkEstimateDelivered delivered;
    private final EstimatePdf pdf;
    private final CurrentActor current;

    EstimateFile(MyEstimates estimates, MarkEstimateDelivered delivered, EstimatePdf pdf, CurrentActor current) {
        this.estimates = estimates;
        this.delivered = delivered;
        this.pdf = pdf;
        this.current = current;
    }

    @GetMapping("/estimates/" + ID + "/pdf")
    ResponseEntity<byte[]> read(@PathVariable("id") UUID id, Locale locale) {
        var actor = current.get();
        var shown = estimates.of(actor, new EstimateId(id));
        shown.ifPresent(found -> delivered.mark(actor, found.entry().id(), DeliveryChannel.PORTAL));
        return shown.map(found -> file(found.estimate(), Languages.best(List.of(locale))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> file(Estimate estimate, Locale locale) {
        var name = "%s-v%d.pdf".formatted(estimate.number(), estimate.version());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf.of(estimate, locale));
    }
}
