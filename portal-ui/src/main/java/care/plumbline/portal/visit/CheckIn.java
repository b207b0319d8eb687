package care.plumbline.portal.visit;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Actor;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.RefreshIntake;
import care.plumbline.triage.protocol.Screen;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Saying how one is now, in the day before a visit: only questions about current symptoms are asked again. */
@Component
class CheckIn {

    /** From then on the answers are those of the visit's day. */
    private static final Duration BEFORE = Duration.ofHours(24);

    private final MyIntake intake;
    private final RefreshIntake refreshing;
    private final Clock clock;

    CheckIn(MyIntake intake, RefreshIntake refreshing, Clock clock) {
        this.intake = intake;
        this.refreshing = refreshing;
        this.clock = clock;
    }

    /** How far somebody is with it. */
    enum Step {
        /** The visit is over, or more than a day away. */
        NOT_NOW,
        BEGIN,
        GO_ON,
        DONE
    }

    Step step(Actor actor, BookedVisit visit) {
        var now = clock.instant();
        var isNear = visit.status() == VisitStatus.BOOKED
                && visit.slot().start().isAfter(now)
                && visit.slot().start().isBefore(now.plus(BEFORE));
        if (!isNear) {
            return Step.NOT_NOW;
        }
        var standing = intake.standing(actor);
        return switch (standing.state()) {
            case BOOKED -> Step.BEGIN;
            case FINISHED -> standing.stale() ? Step.BEGIN : Step.DONE;
            case OPEN -> Step.GO_ON;
            case NONE, STOPPED -> Step.NOT_NOW;
        };
    }

    /** Gives the first screen to ask. */
    Optional<String> begin(Actor actor, String language) {
        refreshing.refresh(actor, language);
        return Optional.ofNullable(intake.standing(actor).next()).map(Screen::id);
    }
}
