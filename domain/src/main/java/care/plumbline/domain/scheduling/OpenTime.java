package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.TimeSlot;

/** A time that can be held now. */
public record OpenTime(DoctorId doctor, String doctorName, TimeSlot slot) {}
