/** Billing staff keep payers and health plans. */
@NullMarked
package care.plumbline.portal.coverage.plans;

import org.jspecify.annotations.NullMarked;
