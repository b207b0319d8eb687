/** What every feature speaks with: who acts, ids, refusals, encrypted values. Knows no feature. */
@NullMarked
package care.plumbline.domain.shared;

import org.jspecify.annotations.NullMarked;
