/**
 * The triage protocol as data: its questions, conditions and rules, the language they are written in, and the reader
 * that refuses a release with any mistake in it. It knows nothing of a person's answers.
 */
@NullMarked
package care.plumbline.triage.protocol;

import org.jspecify.annotations.NullMarked;
