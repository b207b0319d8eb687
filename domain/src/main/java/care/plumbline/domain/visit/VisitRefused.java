package care.plumbline.domain.visit;

import care.plumbline.domain.shared.Refusal;

/** Why something was not done to a visit. */
public abstract sealed class VisitRefused extends Refusal {

    private VisitRefused() {}

    /** There is no such visit of this doctor. */
    public static final class NotThere extends VisitRefused {}

    /** The visit is not in a state that allows it: started twice, or completed before it was started. */
    public static final class WrongState extends VisitRefused {}

    /** The doctor began it so late that the patient need not have waited. */
    public static final class DoctorWasLate extends VisitRefused {}

    /** The patient is given some minutes before the visit counts as missed. */
    public static final class NotMissedYet extends VisitRefused {}

    /** It is longer until the visit's time than the clinic lets a doctor start early. */
    public static final class TooEarly extends VisitRefused {}

    /** The note is longer than can be taken. */
    public static final class NoteTooLong extends VisitRefused {}

    /** Somebody saved the note in another window meanwhile. */
    public static final class ChangedMeanwhile extends VisitRefused {}

    /** The note is signed and no longer changes. */
    public static final class AlreadySigned extends VisitRefused {}

    /** An empty note cannot be signed. */
    public static final class NoteEmpty extends VisitRefused {}
}
