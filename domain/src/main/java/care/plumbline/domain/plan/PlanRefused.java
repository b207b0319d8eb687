package care.plumbline.domain.plan;

import care.plumbline.domain.shared.Refusal;

/** Why a plan was not saved or signed. */
public abstract sealed class PlanRefused extends Refusal {

    private PlanRefused(Object... arguments) {
        super(arguments);
    }

    /** There is no such visit of this doctor. */
    public static final class NotThere extends PlanRefused {}

    /** The plan is signed and no longer changes. */
    public static final class AlreadySigned extends PlanRefused {}

    /** Somebody saved the plan in another window meanwhile. */
    public static final class ChangedMeanwhile extends PlanRefused {}

    /** The patient's answers speak against this item. */
    public static final class Contraindicated extends PlanRefused {
        /** Names the item. */
        public Contraindicated(String title) {
            super(title);
        }
    }

    /** The item is not in the catalogue for this intake. */
    public static final class UnknownItem extends PlanRefused {}

    /** An item's text is empty or longer than can be taken. */
    public static final class TextOutOfRange extends PlanRefused {
        /** Names the item. */
        public TextOutOfRange(String title) {
            super(title);
        }
    }

    /** A plan is not signed without saying when to get help fast. */
    public static final class SafetyNetMissing extends PlanRefused {}

    /** A plan is signed for a visit that took place. */
    public static final class VisitNotStarted extends PlanRefused {}
}
