/** Billing staff at work on coverages: answers read and corrected, benefits entered by hand, named plans found. */
@NullMarked
package care.plumbline.billing.coverage.desk;

import org.jspecify.annotations.NullMarked;
