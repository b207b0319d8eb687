/** A doctor's visits. */
@NullMarked
package care.plumbline.portal.agenda;

import org.jspecify.annotations.NullMarked;
