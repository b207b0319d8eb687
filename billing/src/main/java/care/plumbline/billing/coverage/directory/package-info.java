/** Billing staff keep the payers and health plans that patients look for. */
@NullMarked
package care.plumbline.billing.coverage.directory;

import org.jspecify.annotations.NullMarked;
