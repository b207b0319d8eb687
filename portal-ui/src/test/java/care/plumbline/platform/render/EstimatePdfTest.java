package care.plumbline.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.estimate.Estimate;
import care.plumbline.billing.estimate.Estimate.Content;
import care.plumbline.billing.estimate.Estimate.SeparateCare;
import care.plumbline.testing.GoodFaith;
import care.plumbline.testing.PortalTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class EstimatePdfTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final Instant START = Instant.parse("2026-11-30T16:20:00Z");

    @Autowired
    private EstimatePdf pdf;

    @Autowired
    private EstimateWords words;

    @Autowired
    private PdfPrinter printer;

    @Test
    void englishDocumentSaysAllTheLawAsksFor() throws IOException {
        assertThat(text(pdf.of(estimate("Sam Doe", START), Locale.ENGLISH)))
                .contains("Good-faith estimate", "Number: GFE-2026-000123, version 1")
                .contains("Date of this estimate: November 23, 2026")
                .contains("Name: Sam Doe", "Date of birth: April 27, 1986", "State during the visit: TX")
                .contains("Main service: Virtual visit: First visit, or a new problem, 20 minutes")
                .contains("Date and time: Monday, November 30, 2026", "10:20 AM (Central Standard Time)")
                .contains("Diagnosis codes: None are known before the visit")
                .contains("Clinic: Plumbline Demo Clinic", "(NPI): 1234567893", "(TIN): 12-3456789")
                .contains("Doctor: Dr. Anna Lee", "(NPI): 1992999999")
                .contains("Tax number of the doctor (TIN): Not recorded yet")
                .contains("Address of the clinic: 100 Spine Street, Austin, TX 78701")
                .contains("State where the doctor is licensed for this visit: TX", "(512) 555-0100")
                .contains(
                        "98000 $100.00",
                        "Financial assistance None \u2212$50.00",
                        "Promotion code SPRING None \u2212$5.00")
                .contains("Total expected charge $45.00", "Services you schedule separately We expect none.")
                .contains("Your doctor may recommend other items or services")
                .contains("This is only an estimate", "items, services and charges you get in the end may differ")
                .contains("This estimate is not a contract. It does not oblige you")
                .contains("bills you $400.00 or more above its total on this estimate, you have the right to dispute")
                .contains("within 120 calendar days", "www.cms.gov/nosurprises/consumers", "1-800-985-3059")
                .contains("FederalPPDRQuestions@cms.hhs.gov", "will not harm the quality of the care you get");
    }

    @Test
    void spanishDocumentHasItsAccents() throws IOException {
        assertThat(text(pdf.of(estimate("Íñigo Núñez Güell", null), SPANISH)))
                .contains("Estimación de buena fe", "Número: GFE-2026-000123, versión 1")
                .contains("Fecha de esta estimación: 23 de noviembre de 2026", "Nombre: Íñigo Núñez Güell")
                .contains("Fecha y hora: Aún no hay fecha")
                .contains("Códigos de diagnóstico: No se conoce ninguno antes de la consulta")
                .contains("Primera consulta o un problema nuevo, 20 minutos", "Ayuda económica Ninguno \u2212$50.00")
                .contains("Cargo total esperado $45.00", "$400.00", "120 días calendario", "1-800-985-3059")
                .contains("Esta estimación no es un contrato", "no afectará la calidad de la atención");
    }

    @Test
    void codesAndSeparateCaresAreListed() throws IOException {
        var bare = GoodFaith.content();
        var content = new Content(
                bare.patient(),
                bare.visit(),
                bare.charges(),
                List.of("M54.50", "M54.16"),
                List.of(SeparateCare.IMAGING, SeparateCare.PHYSICAL_THERAPY));

        assertThat(text(pdf.of(new Estimate("GFE-2026-000123", 2, START, content), Locale.ENGLISH)))
                .contains(
                        "version 2", "Diagnosis codes: M54.50, M54.16", "Imaging, such as an X-ray", "Physical therapy")
                .contains("Each of these gets an estimate of its own")
                .doesNotContain("We expect none");
    }

    @Test
    void namesAreTextWhateverTheyLookLike() throws IOException {
        var name = "<b>O'Brien & \"Söhne\"</b>";

        assertThat(text(pdf.of(estimate(name, START), Locale.ENGLISH))).contains("Name: " + name);
        assertThat(text(pdf.of(estimate("a]]>\u0007\uFFFFb &amp; \uD83D\uDE00", START), Locale.ENGLISH)))
                .contains("Name: a]]>b &amp;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void documentIsTaggedTitledAndFontsLieInIt(String language) throws IOException {
        var locale = Locale.of(language);
        try (var document = Loader.loadPDF(pdf.of(estimate("Sam Doe", START), locale))) {
            var catalog = document.getDocumentCatalog();
            var title = words.of(estimate("Sam Doe", START), locale).title();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "L", "LI");
            assertThat(catalog.getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .hasSize(7)
                    .contains(title);
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test
    void nothingIsFetchedFromOutside(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var style = Files.writeString(folder.resolve("x.css"), "p { display: none }")
                    .toUri();
            var secret = Files.writeString(folder.resolve("secret.txt"), "not for the document")
                    .toUri();
            var page = """
                    <!DOCTYPE html [<!ENTITY file SYSTEM "%2$s"><!ENTITY net SYSTEM "%1$s/entity">]>
                    <html lang="en"><head><title>t</title>
                    <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%3$s"/>
                    <style>@import url("%1$s/b.css"); body { font-family: "Liberation Sans"; background: url(%1$s/c.png) }
                    @font-face { font-family: x; src: url(%1$s/x.ttf) }</style></head>
                    <body><p>shown &file;&net;</p><img alt="x" src="%1$s/d.png"/>
                    <object data="%1$s/e.pdf" type="application/pdf"></object></body></html>
                    """.formatted(address, secret, style);

            assertThat(text(printer.print(page))).contains("shown").doesNotContain("not for the document");
            assertThat(text(pdf.of(estimate("<img src=\"" + address + "/f.png\"/>", START), Locale.ENGLISH)))
                    .contains(address + "/f.png");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static Estimate estimate(String patient, @Nullable Instant start) {
        return new Estimate(
                "GFE-2026-000123", 1, Instant.parse("2026-11-23T15:00:00Z"), GoodFaith.content(patient, start));
    }

    private static String text(byte[] document) throws IOException {
        try (var read = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
