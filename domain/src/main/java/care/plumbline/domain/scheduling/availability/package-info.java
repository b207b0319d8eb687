/** When doctors work, what narrows it, and which starts that leaves open. One computation for listing and holding. */
@NullMarked
package care.plumbline.domain.scheduling.availability;

import org.jspecify.annotations.NullMarked;
