/** Treatment plans: written from suggestions, signed by the doctor, read by the patient. */
@NullMarked
package care.plumbline.domain.plan;

import org.jspecify.annotations.NullMarked;
