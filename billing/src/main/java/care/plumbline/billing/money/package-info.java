/** Exact money: minor units and a currency. */
@NullMarked
package care.plumbline.billing.money;

import org.jspecify.annotations.NullMarked;
