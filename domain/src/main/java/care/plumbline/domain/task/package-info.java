/** What staff have to do for a person, by when, and what came of it. */
@NullMarked
package care.plumbline.domain.task;

import org.jspecify.annotations.NullMarked;
