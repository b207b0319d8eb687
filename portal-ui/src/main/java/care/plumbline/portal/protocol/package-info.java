/** The triage protocol for those who answer for it: rules, trying it, drafts, incidents and the stop rule. */
@NullMarked
package care.plumbline.portal.protocol;

import org.jspecify.annotations.NullMarked;
