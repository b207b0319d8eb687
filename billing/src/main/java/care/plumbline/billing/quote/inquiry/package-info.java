/** Checking the price before anything is booked: what somebody said of how they pay, and what that costs. */
@NullMarked
package care.plumbline.billing.quote.inquiry;

import org.jspecify.annotations.NullMarked;
