/** The rules that turn prices, policies and coverage into the lines of a quote. Pure: the same inputs, the same lines. */
@NullMarked
package care.plumbline.billing.quote.calculation;

import org.jspecify.annotations.NullMarked;
