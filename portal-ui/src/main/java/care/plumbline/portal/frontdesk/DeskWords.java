package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.portal.i18n.Words;

/** Refusals in words for whoever acts for a patient: most sentences are made for the patient alone. */
final class DeskWords {

    private DeskWords() {}

    /** The sentence of a refusal, about the person and not to them. */
    static String of(Refusal refusal) {
        return switch (refusal) {
            case BookingRefused.TimeTaken ignored -> Words.of("desk.refused.time-taken");
            case BookingRefused.PatientBusy ignored -> Words.of("desk.refused.patient-busy");
            case BookingRefused.NotCleared ignored -> Words.of("desk.refused.not-cleared");
            case BookingRefused.ConsentNeeded ignored -> Words.of("desk.refused.consent-needed");
            case BookingRefused.PaymentUnderWay ignored -> Words.of("desk.refused.payment-under-way");
            case BookingRefused.TooManyVisits most ->
                Words.of("desk.refused.too-many-visits", most.arguments().getFirst());
            case BookingRefused.BeyondPayment ignored -> Words.of("desk.refused.beyond-payment");
            case BookingRefused.TooLate ignored -> Words.of("desk.refused.too-late");
            default -> Words.of(refusal);
        };
    }

    /** Whether another time may still do. */
    static boolean isAboutTheTime(Refusal refusal) {
        return refusal instanceof BookingRefused.TimeTaken || refusal instanceof BookingRefused.PatientBusy;
    }
}
