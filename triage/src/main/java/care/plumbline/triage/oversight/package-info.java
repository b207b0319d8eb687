/** Watching the protocol in use: incidents, the stop rule, and trying a change before it is made. */
@NullMarked
package care.plumbline.triage.oversight;

import org.jspecify.annotations.NullMarked;
