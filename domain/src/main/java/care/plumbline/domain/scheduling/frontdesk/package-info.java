/** What the front desk does for people: finds them, sees the day, closes days. Names and times, no clinical word. */
@NullMarked
package care.plumbline.domain.scheduling.frontdesk;

import org.jspecify.annotations.NullMarked;
