package care.plumbline.billing.estimate;

import care.plumbline.billing.quote.QuotePrices;
import care.plumbline.billing.quote.calculation.Modality;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.PromoUses;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient asks in writing what a visit without insurance costs, before any time is chosen; the answer comes at once. */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class AskForEstimate {

    private final Estimates estimates;
    private final VisitEstimates visits;
    private final QuotePrices prices;
    private final People people;
    private final Clock clock;

    AskForEstimate(Estimates estimates, VisitEstimates visits, QuotePrices prices, People people, Clock clock) {
        this.estimates = estimates;
        this.visits = visits;
        this.prices = prices;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The estimate of a visit in the patient's state; asked again while nothing changed, the same one.
     *
     * @throws EstimateRefused.NotThere before the patient said who they are
     */
    @Transactional
    public EstimateId ask(Actor actor, VisitType type) {
        var patient = people.patientOf(actor).orElseThrow(EstimateRefused.NotThere::new);
        var state = people.patient(patient).orElseThrow().details().state();
        var content = visits.asked(actor, patient, type, state, StateZones.of(state), lines(actor, type, state));
        return newestLike(patient, content)
                .orElseGet(() -> estimates.issue(
                        actor, new Estimates.Request(patient, null, EstimateOccasion.ASKED, content), clock.instant()));
    }

    private java.util.Optional<EstimateId> newestLike(PatientId patient, Estimate.Content content) {
        return estimates
                .newestAsked(patient)
                .filter(id -> estimates
                        .find(id)
                        .filter(known -> known.content().equals(content))
                        .isPresent());
    }

    /** No time is chosen, so nothing is added for one after hours. */
    private List<QuoteLine> lines(Actor actor, VisitType type, String state) {
        var now = clock.instant();
        var request = new QuoteRequest(
                type.name(),
                Modality.PHONE,
                state,
                StateZones.of(state),
                now,
                now,
                new PayerChoice.SelfPay(),
                List.of(),
                PromoUses.NONE,
                null);
        return prices.calculate(actor, request, now).lines().stream()
                .filter(line -> line.code() == QuoteLine.Code.SELF_PAY_PRICE)
                .toList();
    }
}
