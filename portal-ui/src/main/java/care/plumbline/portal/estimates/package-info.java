/** A patient's good-faith estimates: to read, to print and to keep as a file. */
@NullMarked
package care.plumbline.portal.estimates;

import org.jspecify.annotations.NullMarked;
