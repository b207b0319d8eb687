/** Sending mail: by SMTP when configured, else into the demo mailbox. */
@NullMarked
package care.plumbline.platform.mail;

import org.jspecify.annotations.NullMarked;
