/** Coming back from the gateway, and receipts. */
@NullMarked
package care.plumbline.portal.payments;

import org.jspecify.annotations.NullMarked;
