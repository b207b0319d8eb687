package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.coverage.Coverage;
import care.plumbline.billing.coverage.Coverages;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityChecks;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.QuoteTies;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far somebody has come on the way to a booking, in the caller's transaction. */
@Component
class Standings {

    private final People people;
    private final Holds holds;
    private final Quotes quotes;
    private final QuoteTies ties;
    private final Coverages coverages;
    private final EligibilityChecks checks;
    private final Clock clock;

    Standings(
            People people,
            Holds holds,
            Quotes quotes,
            QuoteTies ties,
            Coverages coverages,
            EligibilityChecks checks,
            Clock clock) {
        this.people = people;
        this.holds = holds;
        this.quotes = quotes;
        this.ties = ties;
        this.coverages = coverages;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Where somebody stands.
     *
     * @param type of the held time, else a first visit
     * @param state of the held time, else what they told; {@link PriceBook#EVERY_STATE} before they did
     * @param quote that can be accepted or is being paid, or null
     * @param told what they said of their coverage while booking, or null
     */
    record Standing(
            VisitType type,
            String state,
            @Nullable Quote quote,
            @Nullable Told told) {}

    /**
     * What was said of insurance, and when.
     *
     * @param answer what the payer said of it last, or null
     */
    record Told(Insurance insurance, Instant at, @Nullable EligibilityCheck answer) {}

    Standing of(Actor actor) {
        var patient = people.patientOf(actor).orElse(null);
        var hold = holds.newestOf(patient, patient == null ? actor.visitor() : null)
                .filter(found -> found.isLive(clock.instant()))
                .orElse(null);
        var told = patient == null ? null : told(actor, patient);
        if (hold == null) {
            var state = people.detailsOf(actor).map(PersonalDetails::state).orElse(PriceBook.EVERY_STATE);
            return new Standing(VisitType.NEW_PATIENT, state, null, told);
        }
        var quote = quotes.newestOf(hold.id()).filter(this::counts).orElse(null);
        return new Standing(hold.type(), hold.state(), quote, told);
    }

    private boolean counts(Quote quote) {
        return quote.status() == QuoteStatus.LOCKED || quote.isOpen(clock.instant());
    }

    /** What was said last: of a plan, or by booking without insurance. */
    private @Nullable Told told(Actor actor, PatientId patient) {
        var ofPlan = coverages
                .newestOf(actor, patient)
                .flatMap(coverage -> coverages
                        .toldAt(coverage.id())
                        .map(at -> new Told(
                                insurance(coverage), at, answer(coverage).orElse(null))))
                .orElse(null);
        return ties.acceptedSelfPayAt(patient)
                .filter(at -> ofPlan == null || at.isAfter(ofPlan.at()))
                .map(at -> new Told(new Insurance.None(), at, null))
                .orElse(ofPlan);
    }

    /** The last one that says something; a refused question says that nothing is known. */
    private Optional<EligibilityCheck> answer(Coverage coverage) {
        return checks.of(coverage.id()).stream()
                .findFirst()
                .filter(check -> check.status() == EligibilityStatus.REJECTED)
                .or(() -> checks.lastAnswer(coverage.id()));
    }

    private static Insurance insurance(Coverage coverage) {
        if (coverage.plan() != null) {
            return new Insurance.Plan(coverage.plan().id());
        }
        return Optional.ofNullable(coverage.toldName())
                .<Insurance>map(Insurance.NotFound::new)
                .orElseGet(Insurance.NotSure::new);
    }
}
