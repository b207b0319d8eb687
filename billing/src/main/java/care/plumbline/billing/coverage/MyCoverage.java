package care.plumbline.billing.coverage;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What a patient said of their coverage last, and what their payer said of it. */
@Query
@PreAuthorize("hasRole('PATIENT')")
public class MyCoverage {

    private final People people;
    private final Coverages coverages;
    private final EligibilityChecks checks;

    MyCoverage(People people, Coverages coverages, EligibilityChecks checks) {
        this.people = people;
        this.coverages = coverages;
        this.checks = checks;
    }

    /**
     * A coverage and how it stands.
     *
     * @param check the newest question to the payer; null before one was asked
     * @param lastAnswer the newest answer that says something, of any age; trouble never hides it
     */
    public record Shown(
            Coverage coverage,
            @Nullable EligibilityCheck check,
            @Nullable EligibilityCheck lastAnswer) {}

    /** The coverage named last; empty before the patient named one. */
    @Transactional(readOnly = true)
    public Optional<Shown> newest(Actor actor) {
        return people.patientOf(actor.requireAccount())
                .flatMap(patient -> coverages.newestOf(actor, patient))
                .map(coverage -> new Shown(
                        coverage,
                        checks.of(coverage.id()).stream()
                                .findFirst()
                                .map(EligibilityCheck::counted)
                                .orElse(null),
                        checks.lastAnswer(coverage.id()).orElse(null)));
    }
}
