/** Patients, doctors, their licences and the clinic: who is linked to whom. */
@NullMarked
package care.plumbline.domain.people;

import org.jspecify.annotations.NullMarked;
