/** Payers, their health plans and what a patient says of their own. */
@NullMarked
package care.plumbline.billing.coverage;

import org.jspecify.annotations.NullMarked;
