/** Words, dates, times and money in the person's language and zone. */
@NullMarked
package care.plumbline.portal.i18n;

import org.jspecify.annotations.NullMarked;
