/** The releases of the protocol that ship, each with its catalogue, and which of them is in force. */
@NullMarked
package care.plumbline.triage.release;

import org.jspecify.annotations.NullMarked;
