/** What a visit will cost somebody and why, line by line; immutable once offered. */
@NullMarked
package care.plumbline.billing.quote;

import org.jspecify.annotations.NullMarked;
