package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.oversight.StopRule;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Screen;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new intake that asks only for symptoms as they are now: before a booking whose answers are older than a day, and
 * when somebody checks in before a visit (protocol section 1.2, principle 10). All other answers are carried over with
 * the time they were given; the earlier intake is kept as it was.
 */
@UseCase
@PreAuthorize("permitAll()")
public class RefreshIntake {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final People people;
    private final StopRule stopRule;
    private final Clock clock;

    RefreshIntake(Intakes intakes, GivenAnswers given, People people, StopRule stopRule, Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.people = people;
        this.stopRule = stopRule;
        this.clock = clock;
    }

    /**
     * The new intake.
     *
     * @param language the person reads, {@code en} or {@code es}
     * @throws IntakeRefused.EmergencyStands while emergency advice stands
     * @throws IntakeRefused.NotThere when there is no finished intake to carry over
     */
    @Transactional
    public IntakeId refresh(Actor actor, String language) {
        var owner = Owner.of(actor, people::patientOf);
        if (intakes.standingEmergency(owner).isPresent()) {
            throw new IntakeRefused.EmergencyStands();
        }
        var before = intakes.newestLocked(owner)
                .filter(newest -> newest.finishedAt() != null)
                .orElseThrow(IntakeRefused.NotThere::new);
        var protocol = stopRule.inUse().protocol();
        var intake = intakes.add(owner, protocol, language, false, clock.instant());
        var kept = kept(protocol);
        given.all(before.id()).stream()
                .filter(one -> kept.contains(one.linkId()))
                .forEach(one -> given.add(intake, one.linkId(), one.answer(), one.author(), one.at()));
        return intake;
    }

    /** The items the protocol still knows that are not about now. */
    private static Set<String> kept(Protocol protocol) {
        var known = protocol.questions().stream().map(Question::linkId).collect(Collectors.toSet());
        return protocol.screens().stream()
                .filter(screen -> !screen.current())
                .map(Screen::linkIds)
                .flatMap(linkIds -> linkIds.stream())
                .filter(known::contains)
                .collect(Collectors.toSet());
    }
}
