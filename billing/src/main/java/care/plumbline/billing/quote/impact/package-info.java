/** What a version of prices, rates or codes that is not in effect yet would do: for one patient, and for a month of quotes. */
@NullMarked
package care.plumbline.billing.quote.impact;

import org.jspecify.annotations.NullMarked;
