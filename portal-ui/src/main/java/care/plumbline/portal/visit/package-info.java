/** A patient's booked visits. */
@NullMarked
package care.plumbline.portal.visit;

import org.jspecify.annotations.NullMarked;
