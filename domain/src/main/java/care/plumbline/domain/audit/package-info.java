/** Who did or saw what, append-only. */
@NullMarked
package care.plumbline.domain.audit;

import org.jspecify.annotations.NullMarked;
