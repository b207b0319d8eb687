package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.TimeSlot;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its two people see it.
 *
 * @param zone the patient chose the time in
 * @param phone ten digits the doctor calls
 * @param calendarUid stable identifier of the calendar event
 * @param sequence counts the changes a calendar has to learn of
 * @param askedToMove the clinic cannot hold it at its time and asked for another
 * @param cancelReason why it was called off; null while it was not
 * @param plan the treatment plan, once signed
 */
public record BookedVisit(
        VisitId id,
        PatientId patient,
        DoctorId doctor,
        String doctorName,
        VisitStatus status,
        TimeSlot slot,
        ZoneId zone,
        String state,
        String phone,
        IntakeRef intake,
        PaymentRef payment,
        UUID calendarUid,
        @Nullable UUID plan,
        VisitType type,
        int sequence,
        boolean askedToMove,
        @Nullable CancelReason cancelReason) {}
