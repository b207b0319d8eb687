/** Calendars that read somebody's visits by a private address. */
@NullMarked
package care.plumbline.domain.scheduling.feed;

import org.jspecify.annotations.NullMarked;
