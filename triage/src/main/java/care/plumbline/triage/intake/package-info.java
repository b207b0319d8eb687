/**
 * Answering the protocol's questions: append-only answers, what they lead to, and what booking may make of it. Knows
 * nothing of prices or screens.
 */
@NullMarked
package care.plumbline.triage.intake;

import org.jspecify.annotations.NullMarked;
