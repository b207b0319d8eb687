/** Writing and signing the visit note and the treatment plan. */
@NullMarked
package care.plumbline.portal.charting;

import org.jspecify.annotations.NullMarked;
