/** Signing in, who is acting, and which addresses anybody may open. The only reader of the security context. */
@NullMarked
package care.plumbline.platform.security;

import org.jspecify.annotations.NullMarked;
