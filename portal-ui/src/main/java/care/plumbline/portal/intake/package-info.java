/** The safety questions, their result, and who the person is. */
@NullMarked
package care.plumbline.portal.intake;

import org.jspecify.annotations.NullMarked;
