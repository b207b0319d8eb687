package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Instant;

/**
 * A time that can be held now.
 *
 * @param slot what the patient sees: the visit itself
 * @param occupied what it takes of the doctor's time: the pauses before and after included
 * @param bookableUntil the doctor's notice: afterwards it is too late to take it
 */
public record OpenTime(DoctorId doctor, String doctorName, TimeSlot slot, TimeSlot occupied, Instant bookableUntil) {}
