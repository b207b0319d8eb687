package care.plumbline.triage.intake;

import care.plumbline.domain.shared.Refusal;

/** Why an answer was not taken. */
public abstract sealed class IntakeRefused extends Refusal {

    private IntakeRefused() {}

    /** There is no open intake of this person. */
    public static final class NotThere extends IntakeRefused {}

    /** Emergency advice was given; a new intake can begin 24 hours later. */
    public static final class EmergencyStands extends IntakeRefused {}

    /** The question is not asked, or the answer is none it allows. */
    public static final class NoSuchAnswer extends IntakeRefused {}

    /** The question needs an answer; "I'm not sure" is one. */
    public static final class AnswerMissing extends IntakeRefused {}

    /** A visit is about these answers; others begin a new intake. */
    public static final class AlreadyBooked extends IntakeRefused {}

    /** A release needs a reason, and not an endless one. */
    public static final class ReasonMissing extends IntakeRefused {}

    /** Some questions still need an answer. */
    public static final class NotComplete extends IntakeRefused {}
}
