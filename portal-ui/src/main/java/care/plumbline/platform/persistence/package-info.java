/** The database: its connection, the identity every transaction carries, and sealed values. */
@NullMarked
package care.plumbline.platform.persistence;

import org.jspecify.annotations.NullMarked;
