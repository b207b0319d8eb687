package care.plumbline.testing;

import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.i18n.Formats;
import java.util.Locale;
import java.util.UUID;

/** The prices as they stand now, which other tests may have changed, in the words of the screens. */
public final class PriceTag {

    private PriceTag() {}

    /** {@code $25 typical copay · $100 without insurance}. */
    public static String pair(MyPrice prices) {
        var pair = prices.everybodys(Actor.anybody(UUID.randomUUID()), VisitType.NEW_PATIENT);
        return Formats.price(pair.typicalCopay(), Locale.US) + " typical copay · "
                + Formats.price(pair.selfPay(), Locale.US) + " without insurance";
    }

    /** {@code $100.00}. */
    public static String selfPay(MyPrice prices) {
        return Formats.amount(
                prices.everybodys(Actor.anybody(UUID.randomUUID()), VisitType.NEW_PATIENT)
                        .selfPay(),
                Locale.US);
    }
}
