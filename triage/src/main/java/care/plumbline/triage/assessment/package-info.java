/**
 * What the protocol says of one person's answers: a pure function of protocol, answers and flags, with every rule that
 * fired and the answers that fired it. It knows no clock, no database and no person.
 */
@NullMarked
package care.plumbline.triage.assessment;

import org.jspecify.annotations.NullMarked;
