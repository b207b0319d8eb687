package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is checked against.
 *
 * @param visitTypes those a price list needs rows for; null to accept any, as for a version that was published before
 * @param payers the codes that may have rates; null to accept any
 * @param zone the clinic's, which dates are meant in
 * @param base the sheet it started from, for changes worth a second look
 * @param lowestPrice the lowest price without insurance, which a nominal fee must stay below; null to accept any
 */
public record SheetContext(
        @Nullable Set<String> visitTypes,
        @Nullable Set<String> payers,
        ZoneId zone,
        Sheet base,
        @Nullable Money lowestPrice) {

    /** Accepts what was checked when it was published. */
    public static SheetContext published(ZoneId zone) {
        return new SheetContext(null, null, zone, Sheet.EMPTY, null);
    }

    boolean knowsVisitType(String code) {
        return visitTypes == null || visitTypes.contains(code);
    }

    boolean knowsPayer(String code) {
        return payers == null || payers.contains(code);
    }
}
