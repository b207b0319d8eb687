package care.plumbline.portal.site;

import care.plumbline.platform.Installation;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Languages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Articles: health information with its sources, its dates and who reviewed it, if anybody has. */
@Controller
class ArticlePages {

    private static final String SLUG = "tight-hamstrings-and-back-pain";
    private static final LocalDate UPDATED = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEXT_REVIEW = LocalDate.of(2027, 11, 22);
    private static final List<String> SECTIONS = List.of(
            "takeaways",
            "how-related",
            "where-it-hurts",
            "symptoms",
            "relief",
            "prevention",
            "emergency",
            "see-a-doctor",
            "questions",
            "treatments",
            "faq",
            "sources");

    private final PricePart prices;
    private final MessageSource messages;
    private final Installation installation;
    private final JsonMapper json = JsonMapper.builder().build();

    ArticlePages(PricePart prices, MessageSource messages, Installation installation) {
        this.prices = prices;
        this.messages = messages;
        this.installation = installation;
    }

    /** An article as its page shows it; no reviewer until a clinician has signed. */
    public record Article(
            String title,
            String slug,
            String updated,
            String nextReview,
            @Nullable String reviewer,
            String description,
            String bodyFragment,
            List<Jump> jumps) {}

    /** A line of the jump list. */
    public record Jump(String id, String title) {}

    @GetMapping("/back-pain/" + SLUG)
    String hamstrings(Model model, Locale locale, HttpServletResponse response) {
        var article = article(locale);
        prices.addAll(model, locale, response);
        model.addAttribute("article", article);
        model.addAttribute("jsonLd", markup(article, locale));
        return "article";
    }

    private Article article(Locale locale) {
        return new Article(
                text("site.article.hamstrings.title", locale),
                SLUG,
                Formats.date(UPDATED, locale),
                Formats.date(NEXT_REVIEW, locale),
                null,
                text("site.article.hamstrings.description", locale),
                "content/" + SLUG + "_" + Languages.code(locale),
                SECTIONS.stream()
                        .map(id -> new Jump(id, text("site.article.hamstrings." + id, locale)))
                        .toList());
    }

    private String markup(Article article, Locale locale) {
        return json.writeValueAsString(Map.of(
                        "@context", "https://schema.org",
                        "@type", "MedicalWebPage",
                        "name", article.title(),
                        "description", article.description(),
                        "inLanguage", Languages.code(locale),
                        "url", installation.address() + "/back-pain/" + SLUG,
                        "dateModified", UPDATED.toString(),
                        "about", Map.of("@type", "MedicalCondition", "name", "Back pain"),
                        "audience", Map.of("@type", "PatientAudience", "audienceType", "Patient")))
                .replace("</", "<\\/");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
