/**
 * The pricing team's regression check: files of price lists, payers and cases with the lines each case should get, held
 * against the rules of quotes and of called-off visits. Pure: nothing has to run. The format is described in
 * docs/billing/scenarios.md.
 */
@NullMarked
package care.plumbline.billing.quote.scenario;

import org.jspecify.annotations.NullMarked;
