/** The staff's first page and the audit trail. */
@NullMarked
package care.plumbline.portal.administration;

import org.jspecify.annotations.NullMarked;
