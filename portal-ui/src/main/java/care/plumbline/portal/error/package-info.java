/** What people see when something is not there, not theirs, or broke. */
@NullMarked
package care.plumbline.portal.error;

import org.jspecify.annotations.NullMarked;
