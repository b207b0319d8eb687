/**
 * The catalogue of treatment-plan items and what of it is suggested after an assessment. A suggestion is a draft for
 * the doctor; this package knows neither the doctor nor the plan that is signed.
 */
@NullMarked
package care.plumbline.triage.plan;

import org.jspecify.annotations.NullMarked;
