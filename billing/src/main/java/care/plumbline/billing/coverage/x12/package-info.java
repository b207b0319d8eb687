/**
 * Reads and writes the X12 messages by which a payer is asked of a member's benefits: 270 and 271, version 005010X279A1
 * (billing specification, section 3). The only package that knows the X12 library.
 */
@NullMarked
package care.plumbline.billing.coverage.x12;

import org.jspecify.annotations.NullMarked;
