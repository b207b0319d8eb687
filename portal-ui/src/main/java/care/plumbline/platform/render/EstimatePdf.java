package care.plumbline.platform.render;

import care.plumbline.billing.estimate.Estimate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A good-faith estimate as a document to keep: accessible (PDF/UA), on US Letter. */
@Component
public class EstimatePdf {

    private final EstimateWords words;
    private final ITemplateEngine templates;
    private final PdfPrinter printer;

    EstimatePdf(EstimateWords words, ITemplateEngine templates, PdfPrinter printer) {
        this.words = words;
        this.templates = templates;
        this.printer = printer;
    }

    /** The document in the language of the locale. */
    public byte[] of(Estimate estimate, Locale locale) {
        var model = Map.<String, Object>of("lang", locale.getLanguage(), "text", words.of(estimate, locale));
        return printer.print(templates.process("estimate-pdf", new Context(locale, model)));
    }
}
