/** Who may sign in, and how an anonymous visitor becomes an account. Knows nothing of visits or prices. */
@NullMarked
package care.plumbline.domain.account;

import org.jspecify.annotations.NullMarked;
