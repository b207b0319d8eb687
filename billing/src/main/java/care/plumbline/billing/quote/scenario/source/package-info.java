/**
 * Scenario files as trees that know their file and line, so that whoever writes one is told where a mistake is. Knows
 * YAML, and of prices no more than what an amount is.
 */
@NullMarked
package care.plumbline.billing.quote.scenario.source;

import org.jspecify.annotations.NullMarked;
