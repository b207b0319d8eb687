package care.plumbline.platform.render;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Prints well-formed XHTML to tagged PDF (PDF/UA-1); reads nothing from the network or from files. */
@Component
class PdfPrinter {

    /** The family a page has to ask for: a free font (SIL OFL 1.1) that comes with PDFBox. */
    static final String FONT = "Liberation Sans";

    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** What XML 1.0 has no way to say, even escaped. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    static {
        // It would log past our log, and what it says may hold what is printed.
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                // Without a font of its own it prints no text at all, and the empty document still is valid PDF/UA.
                .useFont(PdfPrinter::font, FONT)
                .withHtmlContent(NO_XML.matcher(xhtml).replaceAll(""), null)
                .toStream(pdf);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONT_FILE), FONT_FILE);
    }
}
