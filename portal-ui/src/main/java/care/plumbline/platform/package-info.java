/** Technique below the portal: how it is installed and in which mode it runs. */
@NullMarked
package care.plumbline.platform;

import org.jspecify.annotations.NullMarked;
