package care.plumbline.portal.site;

import care.plumbline.platform.Installation;
import care.plumbline.portal.i18n.Languages;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every public page needs. */
@ControllerAdvice
class SiteModel {

    private final Installation installation;

    SiteModel(Installation installation) {
        this.installation = installation;
    }

    @ModelAttribute
    void frame(Model model, Locale locale) {
        model.addAttribute("lang", Languages.code(locale));
        model.addAttribute("otherLang", Languages.code(Languages.other(locale)));
        model.addAttribute("demo", installation.isDemo());
    }
}
