/** Holding a visit: starting, the note, completing. Knows nothing of prices beyond what booking knows. */
@NullMarked
package care.plumbline.domain.visit;

import org.jspecify.annotations.NullMarked;
