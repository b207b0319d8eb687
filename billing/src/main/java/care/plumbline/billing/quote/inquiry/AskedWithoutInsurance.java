package care.plumbline.billing.quote.inquiry;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.VisitType;

/** What follows when a patient asked what a visit costs without insurance; called in the transaction that keeps it. */
public interface AskedWithoutInsurance {

    /** The question is kept. A cost question counts as a request for an estimate (45 CFR 149.610(b)(1)(vi)). */
    void asked(PatientId patient, VisitType type, String state);
}
