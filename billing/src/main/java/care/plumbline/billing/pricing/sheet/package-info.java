/** What a version of prices, rates, codes or policies is written on: rows of cells, checked cell by cell. */
@NullMarked
package care.plumbline.billing.pricing.sheet;

import org.jspecify.annotations.NullMarked;
