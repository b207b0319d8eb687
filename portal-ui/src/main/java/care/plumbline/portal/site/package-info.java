/** Public pages: plain HTML without a session or scripts. */
@NullMarked
package care.plumbline.portal.site;

import org.jspecify.annotations.NullMarked;
