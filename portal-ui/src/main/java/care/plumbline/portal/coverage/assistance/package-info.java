/** Billing staff recognise small incomes for the sliding scale. */
@NullMarked
package care.plumbline.portal.coverage.assistance;

import org.jspecify.annotations.NullMarked;
