/** The demo clinic, its bank and its mailbox; nobody depends on it and production refuses it. */
@NullMarked
package care.plumbline.platform.demo;

import org.jspecify.annotations.NullMarked;
