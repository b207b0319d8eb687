/** PostgreSQL inside the portal, for whoever names no database. */
@NullMarked
package care.plumbline.platform.embedded;

import org.jspecify.annotations.NullMarked;
