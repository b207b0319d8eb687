package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.BookedIntakes;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.assessment.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Questions to the doctor that were ticked while an intake was under way already; no rule reads them. */
@UseCase
@PreAuthorize("permitAll()")
public class BringQuestions {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final People people;
    private final BookedIntakes booked;
    private final Clock clock;

    BringQuestions(Intakes intakes, GivenAnswers given, People people, BookedIntakes booked, Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.people = people;
        this.booked = booked;
        this.clock = clock;
    }

    /**
     * Adds them to those of the newest intake; nothing happens when there is none, when emergency advice stopped it, or
     * when a visit is about it.
     *
     * @param questions codes; unknown ones are left out
     */
    @Transactional
    public void bring(Actor actor, List<String> questions) {
        var newest = intakes.newestLocked(Owner.of(actor, people::patientOf))
                .filter(intake -> intake.stoppedAt() == null)
                .filter(intake -> !booked.contains(new IntakeRef(intake.id().value())));
        if (newest.isEmpty()) {
            return;
        }
        var intake = newest.get();
        var offered = intake.release().protocol().question(StartIntake.QUESTIONS);
        var before = given.standing(intake.id())
                .answers()
                .to(StartIntake.QUESTIONS)
                .map(answer -> answer instanceof Answer.Codes(var codes) ? codes : List.<String>of())
                .orElse(List.of());
        var all = Stream.concat(before.stream(), questions.stream().filter(offered::offers))
                .distinct()
                .toList();
        if (all.size() > before.size()) {
            given.add(
                    intake.id(),
                    StartIntake.QUESTIONS,
                    Optional.of(new Answer.Codes(all)),
                    actor.role().name(),
                    clock.instant());
        }
    }
}
