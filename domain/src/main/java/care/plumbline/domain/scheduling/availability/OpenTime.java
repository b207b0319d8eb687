package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.TimeSlot;

/**
 * A time that can be held now.
 *
 * @param slot what the patient sees: the visit itself
 * @param occupied what it takes of the doctor's time: the pauses before and after included
 */
public record OpenTime(DoctorId doctor, String doctorName, TimeSlot slot, TimeSlot occupied) {}
