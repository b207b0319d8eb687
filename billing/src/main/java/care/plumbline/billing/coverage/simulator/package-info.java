/** Payers for demos and tests, who answer as the samples of the billing specification do. */
@NullMarked
package care.plumbline.billing.coverage.simulator;

import org.jspecify.annotations.NullMarked;
