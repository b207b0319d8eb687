package care.plumbline.portal.site;

import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.quote.CancellationPromise;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** "Check your price": before any account, without a script; the answer goes with the person from then on. */
@Controller
class PricePages {

    private final PriceChecks checks;
    private final PriceAnswerWords words;
    private final PricePart prices;
    private final ClinicFacts facts;
    private final CurrentActor current;

    PricePages(PriceChecks checks, PriceAnswerWords words, PricePart prices, ClinicFacts facts, CurrentActor current) {
        this.checks = checks;
        this.words = words;
        this.prices = prices;
        this.facts = facts;
        this.current = current;
    }

    @GetMapping("/price")
    String show(Model model, Locale locale, HttpServletResponse response) {
        var actor = current.get();
        var form = checks.known(actor);
        checks.answer(actor)
                .ifPresent(answer -> model.addAttribute("answer", words.of(answer, facts.phone(actor), locale)));
        if (form.state() != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return page(model, locale, response, form, Map.of());
    }

    /** Nothing of what is said here stands in an address. */
    @PostMapping("/price")
    String check(@ModelAttribute("form") PriceAsked form, Model model, Locale locale, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return page(model, locale, response, form, problems);
        }
        if (PriceAsked.ELSEWHERE.equals(form.state())) {
            model.addAttribute("elsewhere", true);
            return page(model, locale, response, form, Map.of());
        }
        var choices = checks.choices(current.get(), form);
        if (!choices.isEmpty()) {
            model.addAttribute("choices", choices);
            var again = form.typed().equals(form.asked());
            return page(
                    model,
                    locale,
                    response,
                    form,
                    again ? Map.of("plan", "site.price.form.several-missing") : Map.of());
        }
        try {
            checks.check(current.orNewVisitor(), form);
            return "redirect:/price#your-price";
        } catch (QuoteRefused.StateNotServed refused) {
            return page(model, locale, response, form, Map.of("state", refused.messageKey()));
        } catch (QuoteRefused refused) {
            return page(model, locale, response, form, Map.of("insurance", refused.messageKey()));
        }
    }

    private String page(
            Model model, Locale locale, HttpServletResponse response, PriceAsked form, Map<String, String> problems) {
        var actor = current.get();
        prices.addAll(model, locale, response);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("states", facts.states(actor));
        model.addAttribute("planNames", checks.planNames(actor));
        var policy = facts.policy(actor);
        model.addAttribute("freeHours", Long.toString(policy.freeBefore().toHours()));
        model.addAttribute("lateFee", Formats.price(policy.late(), locale));
        model.addAttribute("missedFee", Formats.price(policy.missed(), locale));
        return "price";
    }

    /** What the page says of the clinic. */
    @Component
    static class ClinicFacts {

        private final Clinic clinic;
        private final CancellationPromise promise;

        ClinicFacts(Clinic clinic, CancellationPromise promise) {
            this.clinic = clinic;
            this.promise = promise;
        }

        /** A state to choose. */
        public record State(String code, String name) {}

        List<State> states(Actor actor) {
            return clinic.servedStates(actor).stream()
                    .map(code -> new State(code, States.name(code)))
                    .sorted(Comparator.comparing(State::name))
                    .toList();
        }

        String phone(Actor actor) {
            return Formats.phone(clinic.organisation(actor).phone());
        }

        CancellationPolicy policy(Actor actor) {
            return promise.current(actor);
        }
    }
}
