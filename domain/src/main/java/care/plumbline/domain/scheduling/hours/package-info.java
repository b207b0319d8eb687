/** A doctor's working hours and booking rules: seen, tried out and changed without losing sight of booked visits. */
@NullMarked
package care.plumbline.domain.scheduling.hours;

import org.jspecify.annotations.NullMarked;
