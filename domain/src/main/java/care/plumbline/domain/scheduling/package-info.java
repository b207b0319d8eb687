/** Which times are open, holding one and booking it. Time is claimed once, in care.claim. */
@NullMarked
package care.plumbline.domain.scheduling;

import org.jspecify.annotations.NullMarked;
