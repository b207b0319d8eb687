/** Making an account and signing in. */
@NullMarked
package care.plumbline.portal.account;

import org.jspecify.annotations.NullMarked;
