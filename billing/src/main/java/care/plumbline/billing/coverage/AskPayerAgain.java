package care.plumbline.billing.coverage;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient has the payer asked again, a few times an hour: payers block clinics that ask too much. */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class AskPayerAgain {

    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final People people;
    private final Coverages coverages;
    private final EligibilityChecks checks;
    private final Clock clock;

    AskPayerAgain(People people, Coverages coverages, EligibilityChecks checks, Clock clock) {
        this.people = people;
        this.coverages = coverages;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Asks about a visit on that day.
     *
     * @throws EligibilityRefused when no coverage is named, or the payer was asked three times within the hour
     */
    @Transactional
    public EligibilityCheck ask(Actor actor, LocalDate day) {
        var coverage = people.patientOf(actor.requireAccount())
                .flatMap(patient -> coverages.newestOf(actor, patient))
                .filter(found -> found.plan() != null)
                .orElseThrow(EligibilityRefused.NothingToAsk::new);
        checks.lock(coverage.id());
        var now = clock.instant();
        var recent = checks.of(coverage.id()).stream()
                .filter(check -> !check.enteredByStaff())
                .filter(check -> Duration.between(check.askedAt(), now).compareTo(WITHIN) < 0)
                .count();
        if (recent >= MOST) {
            throw new EligibilityRefused.AskedTooOften();
        }
        return checks.begin(coverage, day, now);
    }
}
