/** Telling people: mail by SMTP when configured, else into the demo mailbox, and text messages through a port. */
@NullMarked
package care.plumbline.platform.mail;

import org.jspecify.annotations.NullMarked;
