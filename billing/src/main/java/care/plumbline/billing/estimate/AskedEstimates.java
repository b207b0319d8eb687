package care.plumbline.billing.estimate;

import care.plumbline.billing.quote.QuotePrices;
import care.plumbline.billing.quote.assistance.Assistances;
import care.plumbline.billing.quote.calculation.Modality;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.PromoUses;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.billing.quote.inquiry.AskedWithoutInsurance;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers a question about the price without insurance in writing, at once; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskedEstimates implements AskedWithoutInsurance {

    private final Estimates estimates;
    private final EstimateContents contents;
    private final QuotePrices prices;
    private final Assistances assistances;
    private final Clock clock;

    AskedEstimates(
            Estimates estimates, EstimateContents contents, QuotePrices prices, Assistances assistances, Clock clock) {
        this.estimates = estimates;
        this.contents = contents;
        this.prices = prices;
        this.assistances = assistances;
        this.clock = clock;
    }

    @Override
    public void asked(PatientId patient, VisitType type, String state) {
        // Who the clinic is anybody may know; whose estimate it is the transaction knows.
        answer(Actor.anybody(UUID.randomUUID()), patient, type, state);
    }

    /** The estimate; asked again while nothing changed, the same one. */
    EstimateId answer(Actor actor, PatientId patient, VisitType type, String state) {
        var lines = lines(actor, patient, type, state);
        var content = contents.asked(actor, patient, type, state, StateZones.of(state), lines);
        return estimates
                .newestAsked(patient)
                .filter(id -> estimates
                        .find(id)
                        .filter(known -> known.content().equals(content))
                        .isPresent())
                .orElseGet(() -> estimates.issue(
                        actor, new Estimates.Request(patient, null, EstimateOccasion.ASKED, content), clock.instant()));
    }

    private List<QuoteLine> lines(Actor actor, PatientId patient, VisitType type, String state) {
        var now = clock.instant();
        var zone = StateZones.of(state);
        var household = assistances.on(patient, now.atZone(zone).toLocalDate()).orElse(null);
        var request = new QuoteRequest(
                type.name(),
                Modality.PHONE,
                state,
                zone,
                now,
                now,
                new PayerChoice.SelfPay(),
                List.of(),
                PromoUses.NONE,
                household);
        return prices.withoutTime(actor, request, now).lines();
    }
}
