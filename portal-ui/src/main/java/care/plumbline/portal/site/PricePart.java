package care.plumbline.portal.site;

import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.PriceWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The prices a public page shows: this person's in its header, everybody's in its text. */
@Component
class PricePart {

    private final MyPrice mine;
    private final CurrentActor current;
    private final MessageSource messages;

    PricePart(MyPrice mine, CurrentActor current, MessageSource messages) {
        this.mine = mine;
        this.current = current;
        this.messages = messages;
    }

    /** Adds the price of whoever looks: {@code priceText} and {@code priceIsOwn}. */
    void addOwn(Model model, Locale locale, HttpServletResponse response) {
        mine.now(current.get()).ifPresent(shown -> {
            var own = PriceWords.isOwn(shown);
            model.addAttribute(
                    "priceText",
                    messages.getMessage(PriceWords.key(shown), PriceWords.arguments(shown, locale), locale));
            model.addAttribute("priceIsOwn", own);
            if (own) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
    }

    /** Adds the same and the prices everybody reads: {@code typicalCopay} and {@code selfPay}. */
    void addAll(Model model, Locale locale, HttpServletResponse response) {
        var pair = mine.everybodys(Actor.anybody(UUID.randomUUID()), VisitType.NEW_PATIENT);
        model.addAttribute("typicalCopay", Formats.price(pair.typicalCopay(), locale));
        model.addAttribute("selfPay", Formats.price(pair.selfPay(), locale));
        addOwn(model, locale, response);
    }
}
