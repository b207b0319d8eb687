/** The intake as the doctor reads it. */
@NullMarked
package care.plumbline.portal.review;

import org.jspecify.annotations.NullMarked;
