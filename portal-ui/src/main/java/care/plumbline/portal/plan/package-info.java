/** A patient's treatment plan. */
@NullMarked
package care.plumbline.portal.plan;

import org.jspecify.annotations.NullMarked;
