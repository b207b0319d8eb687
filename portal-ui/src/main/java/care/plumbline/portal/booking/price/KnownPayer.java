package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.Subscriber;
import care.plumbline.billing.quote.inquiry.Insurance;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said of paying before, for a form that need not be filled in twice.
 *
 * @param insurance from the price check or an earlier booking; null when nothing was said
 * @param memberOf the plan whose member id is known, or null
 * @param lastFour the end of that member id
 * @param subscriber whose plan that is, when not the patient's own
 */
record KnownPayer(
        @Nullable Insurance insurance,
        @Nullable HealthPlanId memberOf,
        String lastFour,
        @Nullable Subscriber subscriber) {}
