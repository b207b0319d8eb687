package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.HealthPlan;

/** What can be chosen where somebody looks for their health plan. */
sealed interface PlanChoice {

    /** A plan of the list. */
    record Listed(HealthPlan plan) implements PlanChoice {}

    /** It is not in the list. */
    record NotListed() implements PlanChoice {}

    /** They do not know which it is. */
    record NotSure() implements PlanChoice {}
}
