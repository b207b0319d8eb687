package care.plumbline.portal.i18n;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.inquiry.PriceShown;
import java.util.Locale;
import java.util.Objects;

/** The price every page shows somebody, in the same words on public pages and in views. */
public final class PriceWords {

    private PriceWords() {}

    /** The key of its words. */
    public static String key(PriceShown shown) {
        return "price.chip." + shown.kind().name();
    }

    /** What its words name. */
    public static Object[] arguments(PriceShown shown, Locale locale) {
        return switch (shown.kind()) {
            case BOTH ->
                new Object[] {
                    Formats.price(shown.pair().typicalCopay(), locale),
                    Formats.price(shown.pair().selfPay(), locale)
                };
            case PLAN_DECIDES -> new Object[0];
            case COPAY, TYPICAL_COPAY, INSURED, WITHOUT_INSURANCE -> new Object[] {Formats.price(own(shown), locale)};
        };
    }

    /** Whether it is this person's price, and not both prices of everybody. */
    public static boolean isOwn(PriceShown shown) {
        return shown.kind() != PriceShown.Kind.BOTH;
    }

    private static Money own(PriceShown shown) {
        return Objects.requireNonNull(shown.amount());
    }
}
