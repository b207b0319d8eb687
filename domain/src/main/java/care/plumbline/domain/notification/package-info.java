/** What must be told to whom, staged in the caller's transaction; what became of it; and how people want it. */
@NullMarked
package care.plumbline.domain.notification;

import org.jspecify.annotations.NullMarked;
