package care.plumbline.portal.booking.price;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.CancellationPromise.Terms;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.QuoteTable;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A price that can be accepted: its lines, where they come from, and what it means. */
class QuoteOffer extends Composite<Section> {

    /** What is said somewhere else: by the payer's status above, or at the field of the codes. */
    private static final Set<Note.Code> SAID_ELSEWHERE =
            EnumSet.of(Note.Code.PAYER_PENDING, Note.Code.PAYER_UNAVAILABLE, Note.Code.ANSWER_UNREADABLE);

    private final transient ZoneId zone;

    QuoteOffer(Offer offer, ZoneId zone, Runnable onSelfPay) {
        this.zone = zone;
        var quote = offer.quote();
        var title = new H2(getTranslation(quote.insured() ? "price.yours.estimate" : "price.yours"));
        title.getElement().setAttribute("tabindex", "-1");
        getContent().setId("your-price");
        getContent().add(title, new QuoteTable(quote));
        addRange(quote);
        new PayerSentences(this, zone).of(offer).forEach(this::say);
        addNotes(quote);
        if (quote.priceChangesFirst()) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("price.changes-first")));
        }
        say(getTranslation(quote.insured() ? "price.estimate" : "price.final"));
        if (!quote.insured()) {
            say(getTranslation("price.good-faith"));
        }
        say(getTranslation("price.when-charged"));
        say(cancelling(offer.terms()));
        say(getTranslation("price.not-included"));
        if (quote.selfPay() != null) {
            getContent().add(selfPay(quote.selfPay(), onSelfPay));
        }
    }

    private void say(String sentence) {
        getContent().add(new Paragraph(sentence));
    }

    private void addRange(Quote quote) {
        if (quote.highest() != null && quote.highest().compareTo(quote.due()) > 0) {
            getContent()
                    .add(new Notice(
                            Notice.Kind.PLAIN,
                            getTranslation(
                                    "price.range",
                                    Formats.amount(quote.due(), getLocale()),
                                    Formats.amount(quote.highest(), getLocale()))));
        }
    }

    private void addNotes(Quote quote) {
        quote.notes().stream()
                .filter(note -> note.argument() == null && !SAID_ELSEWHERE.contains(note.code()))
                .map(note -> NoteWords.of(this, note))
                .forEach(this::say);
    }

    private String cancelling(@Nullable Terms terms) {
        if (terms == null) {
            return getTranslation("price.cancel.free");
        }
        var fee = Formats.price(terms.fee(), getLocale());
        return terms.passed()
                ? getTranslation("price.cancel.fee", fee)
                : getTranslation(
                        "price.cancel.until",
                        Formats.dayAndTime(terms.freeUntil(), zone, getLocale()),
                        Formats.zone(zone, getLocale()),
                        fee);
    }

    /** As large as the estimate, for it is as good a choice. */
    private Section selfPay(Money price, Runnable onSelfPay) {
        var amount = Formats.price(price, getLocale());
        var other = new Section(
                new H3(getTranslation("price.self-pay.title", amount)),
                new Paragraph(getTranslation("price.self-pay.text")),
                new Actions(Actions.secondary(getTranslation("price.self-pay.action", amount), onSelfPay)));
        other.addClassName("card");
        return other;
    }
}
