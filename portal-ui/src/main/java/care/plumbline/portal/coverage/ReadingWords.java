package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reading in words, value by value; what is unknown says so and is never zero. */
final class ReadingWords {

    private final Locale locale;
    private final List<ReadingLine> lines = new ArrayList<>();

    private ReadingWords(Locale locale) {
        this.locale = locale;
    }

    static List<ReadingLine> of(BenefitView view, Locale locale) {
        var words = new ReadingWords(locale);
        words.read(view);
        return List.copyOf(words.lines);
    }

    private void read(BenefitView view) {
        copay(view.copay());
        var coinsurance = view.coinsurance();
        add(
                "coinsurance",
                coinsurance == null
                        ? unknown()
                        : Words.of(
                                "reading.percent",
                                coinsurance
                                        .share()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()),
                coinsurance == null ? 0 : coinsurance.segment());
        left("deductible", view.deductible());
        left("out-of-pocket", view.outOfPocket());
        if (view.planName() != null) {
            add("plan", view.planName(), 0);
        }
        if (view.planBegins() != null) {
            add("begins", Formats.date(view.planBegins(), locale), 0);
        }
        if (view.planEnds() != null) {
            add("ends", Formats.date(view.planEnds(), locale), 0);
        }
        if (view.priorAuthorization()) {
            add("authorization", Words.of("reading.authorization.needed"), 0);
        }
        if (!view.contacts().isEmpty()) {
            add("contacts", contacts(view.contacts()), 0);
        }
        if (!view.otherPayers().isEmpty()) {
            add("other-payers", String.join(", ", view.otherPayers()), 0);
        }
        add("confidence", Words.of("reading-confidence", view.confidence()), 0);
    }

    private void copay(Copay copay) {
        switch (copay) {
            case Copay.None ignored -> add("copay", Words.of("reading.copay.none"), 0);
            case Copay.Exactly exactly ->
                add(
                        "copay",
                        exactly.afterDeductible()
                                ? Words.of("reading.copay.after", Formats.amount(exactly.amount(), locale))
                                : Formats.amount(exactly.amount(), locale),
                        exactly.segment());
            case Copay.OneOf several ->
                add(
                        "copay",
                        Words.of(
                                "reading.copay.several",
                                several.amounts().stream()
                                        .map(amount -> Formats.amount(amount, locale))
                                        .collect(Collectors.joining(", "))),
                        several.segment());
            case Copay.AmountMissing missing -> add("copay", Words.of("reading.copay.missing"), missing.segment());
        }
    }

    private void left(String what, Remaining remaining) {
        left(what + ".individual", remaining.individual());
        left(what + ".family", remaining.family());
    }

    private void left(String what, Remaining.@Nullable Left left) {
        if (left == null) {
            add(what, unknown(), 0);
            return;
        }
        var amount = Formats.amount(left.amount(), locale);
        add(what, left.confidence() == Confidence.LOW ? Words.of("reading.assumed", amount) : amount, left.segment());
    }

    private static String contacts(List<BenefitView.Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.phone() == null
                        ? contact.name()
                        : contact.name() + " " + Formats.phone(contact.phone()))
                .collect(Collectors.joining(", "));
    }

    private static String unknown() {
        return Words.of("reading.unknown");
    }

    private void add(String key, String value, int segment) {
        lines.add(new ReadingLine(Words.of("reading." + key), value, segment));
    }
}
