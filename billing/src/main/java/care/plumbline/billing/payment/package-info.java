/** Paying for a quote through a gateway: every call is stored before it is made and looked up when its answer is lost. */
@NullMarked
package care.plumbline.billing.payment;

import org.jspecify.annotations.NullMarked;
