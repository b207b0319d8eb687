/**
 * Data files as trees that know their file and line, so that whoever writes the protocol is told where a mistake is.
 * Knows YAML and nothing of triage.
 */
@NullMarked
package care.plumbline.triage.protocol.source;

import org.jspecify.annotations.NullMarked;
