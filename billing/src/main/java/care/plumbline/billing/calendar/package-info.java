/** Federal holidays and business days. */
@NullMarked
package care.plumbline.billing.calendar;

import org.jspecify.annotations.NullMarked;
