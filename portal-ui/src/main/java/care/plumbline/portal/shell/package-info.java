/** The frames around every view: patient and staff. */
@NullMarked
package care.plumbline.portal.shell;

import org.jspecify.annotations.NullMarked;
