/** What the held visit costs somebody, how they pay, and the way to the payment. */
@NullMarked
package care.plumbline.portal.booking.price;

import org.jspecify.annotations.NullMarked;
