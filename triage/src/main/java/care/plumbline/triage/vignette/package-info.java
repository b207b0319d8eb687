/** A clinician's regression check: patient stories with the level they should get, held against the engine. */
@NullMarked
package care.plumbline.triage.vignette;

import org.jspecify.annotations.NullMarked;
