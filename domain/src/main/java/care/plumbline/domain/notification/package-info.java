/** What must be told to whom, staged as jobs in the caller's transaction. */
@NullMarked
package care.plumbline.domain.notification;

import org.jspecify.annotations.NullMarked;
