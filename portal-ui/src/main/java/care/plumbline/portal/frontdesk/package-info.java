/** The front desk: finds the person on the phone, acts for them, and closes days. */
@NullMarked
package care.plumbline.portal.frontdesk;

import org.jspecify.annotations.NullMarked;
