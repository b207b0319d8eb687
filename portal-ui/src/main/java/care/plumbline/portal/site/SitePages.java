package care.plumbline.portal.site;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PersonalDetailsRefused;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.task.Callback;
import care.plumbline.domain.task.GiveCallbackNumber;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Transport;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages: the same words and prices for everybody, without a session. */
@Controller
class SitePages {

    private final PricePart prices;
    private final Clinic clinic;
    private final NextOpenTime nextOpenTime;
    private final MyIntake intake;
    private final Callback callback;
    private final GiveCallbackNumber numbers;
    private final CurrentActor current;

    SitePages(
            PricePart prices,
            Clinic clinic,
            NextOpenTime nextOpenTime,
            MyIntake intake,
            Callback callback,
            GiveCallbackNumber numbers,
            CurrentActor current) {
        this.prices = prices;
        this.clinic = clinic;
        this.nextOpenTime = nextOpenTime;
        this.intake = intake;
        this.callback = callback;
        this.numbers = numbers;
        this.current = current;
    }

    @GetMapping(RootPageMapping.LANDING)
    String landing(Model model, Locale locale, HttpServletResponse response) {
        var anybody = anybody();
        prices.addAll(model, locale, response);
        var zone = clinic.organisation(anybody).zone();
        model.addAttribute("earliest", nextOpenTime.inWords(zone, locale).orElse(null));
        model.addAttribute("clinicZone", Formats.zone(zone, locale));
        model.addAttribute(
                "servedStates",
                clinic.servedStates(anybody).stream().map(States::name).sorted().toList());
        return "landing";
    }

    /** Some browsers ask for it whatever a page names. */
    @GetMapping("/favicon.ico")
    String favicon() {
        return "redirect:/favicon.svg";
    }

    /** Reads its reason through the visitor's cookie; without one it shows the general words. */
    @GetMapping("/emergency")
    String emergency(Model model, Locale locale, HttpServletResponse response) {
        // It shows this person's reasons.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var actor = current.get();
        var result = intake.result(actor, Language.of(locale)).filter(found -> isEmergency(found));
        var crisisOnly = result.filter(found -> found.transport() == null && found.crisis988());
        model.addAttribute(
                "transport",
                crisisOnly.isPresent()
                        ? Transport.CRISIS_988.name()
                        : result.map(MyIntake.Result::transport)
                                .map(Transport::name)
                                .orElse(null));
        model.addAttribute(
                "crisis988", result.filter(MyIntake.Result::crisis988).isPresent());
        model.addAttribute("reasons", result.map(MyIntake.Result::reasons).orElse(List.of()));
        model.addAttribute("correctionLink", result.isPresent() ? "/check/wrong-answer" : null);
        var call = callback.due(actor);
        model.addAttribute("call", call.orElse(null));
        model.addAttribute(
                "callPhone",
                call.flatMap(Callback.Due::phone).map(Formats::phone).orElse(null));
        return "emergency";
    }

    /** Where the clinic calls; a number that is none is said at the field, and the advice stays above it. */
    @PostMapping("/emergency/callback")
    String callback(Model model, Locale locale, HttpServletResponse response, @RequestParam String phone) {
        try {
            numbers.give(current.get(), phone);
            return "redirect:/emergency";
        } catch (PersonalDetailsRefused refused) {
            model.addAttribute("typedPhone", phone);
            model.addAttribute("phoneProblem", refused.messageKey());
            return emergency(model, locale, response);
        }
    }

    @GetMapping("/privacy")
    String privacy(Model model, Locale locale, HttpServletResponse response) {
        return legal("privacy", model, locale, response);
    }

    @GetMapping("/consent")
    String consent(Model model, Locale locale, HttpServletResponse response) {
        return legal("consent", model, locale, response);
    }

    @GetMapping("/terms")
    String terms(Model model, Locale locale, HttpServletResponse response) {
        return legal("terms", model, locale, response);
    }

    private String legal(String name, Model model, Locale locale, HttpServletResponse response) {
        prices.addOwn(model, locale, response);
        model.addAttribute("legal", LegalText.of(name, locale));
        return "legal";
    }

    private static boolean isEmergency(MyIntake.Result result) {
        return result.transport() != null || result.crisis988();
    }

    private static Actor anybody() {
        return Actor.anybody(UUID.randomUUID());
    }
}
