/** Choosing a time and paying for it. */
@NullMarked
package care.plumbline.portal.booking;

import org.jspecify.annotations.NullMarked;
