/** The runnable portal: the application itself. */
@NullMarked
package care.plumbline;

import org.jspecify.annotations.NullMarked;
