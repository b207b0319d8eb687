/** A bank for demos and tests with the contract of a real one; production refuses it. */
@NullMarked
package care.plumbline.billing.payment.sandbox;

import org.jspecify.annotations.NullMarked;
