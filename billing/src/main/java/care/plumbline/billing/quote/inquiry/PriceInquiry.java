package care.plumbline.billing.quote.inquiry;

import care.plumbline.domain.scheduling.availability.VisitType;
import java.time.Instant;

/**
 * One check of the price.
 *
 * @param state where the person will be, two letters
 */
public record PriceInquiry(PriceInquiryId id, VisitType visitType, String state, Insurance insurance, Instant askedAt) {

    /** Whether it asks the same. */
    boolean asks(VisitType type, String where, Insurance how) {
        return visitType == type && state.equals(where) && insurance.equals(how);
    }
}
