package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.coverage.HealthPlanId;

/** What somebody says of their insurance. */
public sealed interface Insurance {

    /** There is none. */
    record None() implements Insurance {}

    /** They do not know. */
    record NotSure() implements Insurance {}

    /**
     * There is one that we did not find.
     *
     * @param named what they call it
     */
    record NotFound(String named) implements Insurance {}

    /** A plan we know. */
    record Plan(HealthPlanId id) implements Insurance {}
}
