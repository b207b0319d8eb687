/** Small incomes that billing staff recognise, for the sliding scale. */
@NullMarked
package care.plumbline.billing.quote.assistance;

import org.jspecify.annotations.NullMarked;
