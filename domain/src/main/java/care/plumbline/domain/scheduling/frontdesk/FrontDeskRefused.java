package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.shared.Refusal;

/** Why the front desk's wish was not done. */
public abstract sealed class FrontDeskRefused extends Refusal {

    private FrontDeskRefused() {}

    /** Searching needs a phone number, or a birth date and a part of the name: nobody browses patients. */
    public static final class TooLittleToSearch extends FrontDeskRefused {}

    /** The day is past. */
    public static final class DayIsPast extends FrontDeskRefused {}

    /** A closed day has a name patients can be told. */
    public static final class NameMissing extends FrontDeskRefused {}
}
