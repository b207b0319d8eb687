/** Turns what the core modules say into texts: mails and calendar files. */
@NullMarked
package care.plumbline.platform.render;

import org.jspecify.annotations.NullMarked;
