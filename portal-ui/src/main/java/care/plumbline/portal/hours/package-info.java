/** A doctor's own hours and rules, and why a time is not open. */
@NullMarked
package care.plumbline.portal.hours;

import org.jspecify.annotations.NullMarked;
