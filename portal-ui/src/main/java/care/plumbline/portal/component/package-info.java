/** Parts of screens that more than one feature uses. */
@NullMarked
package care.plumbline.portal.component;

import org.jspecify.annotations.NullMarked;
