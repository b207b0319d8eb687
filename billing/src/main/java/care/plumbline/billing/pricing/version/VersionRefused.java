package care.plumbline.billing.pricing.version;

import care.plumbline.domain.shared.Refusal;

/** Why a version was not drafted, submitted, approved or taken back. */
public abstract sealed class VersionRefused extends Refusal {

    private VersionRefused(Object... arguments) {
        super(arguments);
    }

    /** The version is not there, or stands somewhere else by now. */
    public static final class NotThere extends VersionRefused {}

    /** Somebody else changed the draft meanwhile; both versions are to be seen. */
    public static final class ChangedMeanwhile extends VersionRefused {}

    /** Cells have errors. */
    public static final class HasErrors extends VersionRefused {}

    /** Large changes were not confirmed. */
    public static final class NotConfirmed extends VersionRefused {}

    /** Nothing differs from the version it was drafted from. */
    public static final class NothingChanges extends VersionRefused {}

    /** A reason of 1 to 500 characters is missing. */
    public static final class ReasonMissing extends VersionRefused {}

    /** It would begin in the past. */
    public static final class StartsInThePast extends VersionRefused {}

    /** Another version is approved that begins then or later: it has to be taken back first. */
    public static final class AnotherIsScheduled extends VersionRefused {}

    /** Another version was approved since this one was drafted: bring it up to date and look again. */
    public static final class BaseChanged extends VersionRefused {}

    /** Who drafts or submits does not approve. */
    public static final class OwnVersion extends VersionRefused {}

    /** It has begun, so it stays; a new version may follow. */
    public static final class HasBegun extends VersionRefused {}

    /** Visits are booked at its prices, so it stays; a new version may follow. */
    public static final class InUse extends VersionRefused {}
}
