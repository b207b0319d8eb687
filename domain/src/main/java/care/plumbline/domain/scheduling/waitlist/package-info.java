/** "Tell me if something earlier opens": a freed time is offered to one person at a time, and kept for them a while. */
@NullMarked
package care.plumbline.domain.scheduling.waitlist;

import org.jspecify.annotations.NullMarked;
