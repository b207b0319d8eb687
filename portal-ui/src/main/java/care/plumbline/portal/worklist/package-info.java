/** What staff have to do, by when, and saying what came of it. */
@NullMarked
package care.plumbline.portal.worklist;

import org.jspecify.annotations.NullMarked;
