package care.plumbline.portal.site;

import care.plumbline.platform.Installation;
import care.plumbline.platform.SiteStyles;
import care.plumbline.portal.i18n.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every public page needs. */
@ControllerAdvice
class SiteModel {

    private final Installation installation;
    private final SiteStyles styles;

    SiteModel(Installation installation, SiteStyles styles) {
        this.installation = installation;
        this.styles = styles;
    }

    @ModelAttribute
    void frame(Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        // The same address speaks two languages and shows prices of this moment.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        var path = request.getRequestURI().equals(RootPageMapping.LANDING) ? "/" : request.getRequestURI();
        model.addAttribute("canonical", installation.address() + path);
        model.addAttribute("lang", Languages.code(locale));
        model.addAttribute("otherLang", Languages.code(Languages.other(locale)));
        model.addAttribute("demo", installation.isDemo());
        model.addAttribute("styles", styles.text());
    }
}
