/** Calendars of other programs that read somebody's visits by a private address. */
@NullMarked
package care.plumbline.platform.calendar;

import org.jspecify.annotations.NullMarked;
