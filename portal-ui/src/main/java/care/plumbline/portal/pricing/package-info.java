/** Prices: now, next, proposing and approving. */
@NullMarked
package care.plumbline.portal.pricing;

import org.jspecify.annotations.NullMarked;
