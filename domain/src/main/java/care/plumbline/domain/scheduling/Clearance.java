package care.plumbline.domain.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What triage lets somebody book (triage protocol, section 2). */
public sealed interface Clearance {

    /** Why nothing may be booked. */
    enum Reason {
        /** Emergency advice was given; it ends only by a new full intake after 24 hours. */
        EMERGENCY,
        /** Younger than 18, or of unknown age. */
        UNDER_AGE,
        /** The safety questions are not all done. */
        NO_INTAKE,
        /** The answers are older than 24 hours. */
        STALE,
        /** The birth date on record is not the one the answers were assessed with. */
        NOT_ASSESSED
    }

    /** What somebody agrees to before they book. */
    enum Consent {
        /** "I understand I need to be seen in person today." */
        SEEN_IN_PERSON_TODAY
    }

    /** Nothing may be booked. */
    record Blocked(Reason reason) implements Clearance {}

    /**
     * A visit may only bridge the time until somebody is seen in person today: it starts within this time and needs
     * their consent.
     *
     * @param consent what the person has to agree to first
     */
    record Bridge(Duration within, Consent consent) implements Clearance {}

    /** Only times within this duration are offered. */
    record Within(Duration duration) implements Clearance {}

    /** Every open time. */
    record AnyTime() implements Clearance {}

    /** Every open time, after home care was offered first. */
    record SelfCareFirst() implements Clearance {}

    /**
     * Whether a visit starting then may be booked now.
     *
     * @param seenInPersonToday the person's word that they will also be seen in person today
     */
    default boolean permits(Instant start, Instant now, boolean seenInPersonToday) {
        return switch (this) {
            case Blocked ignored -> false;
            case Bridge(var within, var ignored) -> seenInPersonToday && !start.isAfter(now.plus(within));
            case Within(var duration) -> !start.isAfter(now.plus(duration));
            case AnyTime ignored -> true;
            case SelfCareFirst ignored -> true;
        };
    }

    /** The latest start a visit held now may have; empty for any. */
    default Optional<Instant> latestStart(Instant now) {
        return switch (this) {
            case Blocked ignored -> Optional.of(now);
            case Bridge(var within, var ignored) -> Optional.of(now.plus(within));
            case Within(var duration) -> Optional.of(now.plus(duration));
            case AnyTime ignored -> Optional.empty();
            case SelfCareFirst ignored -> Optional.empty();
        };
    }

    /** How far ahead a time may lie; the given horizon unless triage narrows it. */
    default Duration reach(Duration horizon) {
        return switch (this) {
            case Blocked ignored -> Duration.ZERO;
            case Bridge(var within, var ignored) -> within.compareTo(horizon) < 0 ? within : horizon;
            case Within(var duration) -> duration.compareTo(horizon) < 0 ? duration : horizon;
            case AnyTime ignored -> horizon;
            case SelfCareFirst ignored -> horizon;
        };
    }
}
