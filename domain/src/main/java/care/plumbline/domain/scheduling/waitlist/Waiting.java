package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Somebody who waits for an earlier time than their booked visit's.
 *
 * @param doctor of the visit
 * @param sameDoctor whether only that doctor will do
 * @param start of the visit
 */
record Waiting(
        UUID entry, PatientId patient, VisitId visit, DoctorId doctor, boolean sameDoctor, Instant start, ZoneId zone) {

    /** Something kept for them. */
    record Offer(
            OfferId id, UUID entry, VisitId visit, DoctorId doctor, TimeSlot slot, Instant expiresAt, boolean ended) {

        boolean stands(Instant now) {
            return !ended && expiresAt.isAfter(now);
        }
    }
}
