package care.plumbline.domain.account;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.VisitorId;

/** Something of another module that belongs to a visitor until they sign in. */
public interface VisitorBelongings {

    /** Makes the patient its owner, in the caller's transaction. */
    void handOver(VisitorId visitor, PatientId patient);
}
