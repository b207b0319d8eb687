/** Durable jobs and the identity they run with. */
@NullMarked
package care.plumbline.platform.scheduler;

import org.jspecify.annotations.NullMarked;
