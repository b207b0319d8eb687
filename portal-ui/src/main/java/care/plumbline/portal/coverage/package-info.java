/** Billing staff read payers' answers, put readings right and enter what payers say on the phone. */
@NullMarked
package care.plumbline.portal.coverage;

import org.jspecify.annotations.NullMarked;
