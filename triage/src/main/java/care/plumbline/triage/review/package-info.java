/** How the doctor's review of an intake is worded: narrative, cautions and prompts, as data of the release. Pure. */
@NullMarked
package care.plumbline.triage.review;

import org.jspecify.annotations.NullMarked;
