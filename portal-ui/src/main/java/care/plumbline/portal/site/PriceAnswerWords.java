package care.plumbline.portal.site;

import care.plumbline.billing.quote.inquiry.PriceAnswer;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the price page answers. */
@Component
class PriceAnswerWords {

    private final MessageSource messages;

    PriceAnswerWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A title and the sentences below it. */
    public record Card(String title, List<String> sentences) {}

    /** The card of an answer; every sentence may name the plan, the state, the price that counts and both prices. */
    Card of(PriceAnswer answer, String phone, Locale locale) {
        var plan = answer.plan() == null ? answer.named() : answer.plan().fullName();
        var arguments = new Object[] {
            plan == null ? "" : plan,
            States.name(answer.state()),
            answer.price().map(price -> Formats.price(price, locale)).orElse(""),
            Formats.price(answer.pair().typicalCopay(), locale),
            Formats.price(answer.pair().selfPay(), locale),
            phone
        };
        var key = "site.price-answer." + answer.kind().name();
        var sentences = new ArrayList<String>();
        sentences.add(text(key + ".text", arguments, locale));
        var estimate = answer.kind() == PriceAnswer.Kind.COPAY || answer.kind() == PriceAnswer.Kind.TYPICAL_COPAY;
        if (estimate) {
            sentences.add(text("site.price-answer.estimate", arguments, locale));
        }
        if (estimate && answer.selfPayIsOffered()) {
            sentences.add(text("site.price-answer.or-self-pay", arguments, locale));
        }
        sentences.add(text("site.price.included-answer", arguments, locale));
        return new Card(text(key + ".title", arguments, locale), sentences);
    }

    private String text(String key, Object[] arguments, Locale locale) {
        return messages.getMessage(key, arguments, locale);
    }
}
