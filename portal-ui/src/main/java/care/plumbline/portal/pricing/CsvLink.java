package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.PricingKind;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** A file of comma-separated values, made when it is asked for. */
class CsvLink extends Composite<Anchor> {

    CsvLink(String words, String file, Supplier<String> text) {
        var handler = DownloadHandler.fromInputStream(download -> {
            var bytes = text.get().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, "text/csv", bytes.length);
        });
        getContent().setHref(handler);
        getContent().setText(words);
    }

    /** {@code payer-rates}. */
    static String name(PricingKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
