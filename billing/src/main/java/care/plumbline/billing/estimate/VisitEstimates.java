package care.plumbline.billing.estimate;

import care.plumbline.billing.estimate.Estimate.Charges;
import care.plumbline.billing.estimate.Estimate.Content;
import care.plumbline.billing.estimate.Estimate.Item;
import care.plumbline.billing.estimate.Estimate.Party;
import care.plumbline.billing.estimate.Estimate.Provider;
import care.plumbline.billing.estimate.Estimate.Visit;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.scheduling.availability.VisitTypes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a good-faith estimate for every visit booked without insurance, at once, and a new version when its time or
 * doctor changes (45 CFR 149.610(b)(1)(vi) and (vii)); joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitEstimates {

    private final Estimates estimates;
    private final People people;
    private final Clinic clinic;
    private final VisitTypes types;
    private final Clock clock;

    VisitEstimates(Estimates estimates, People people, Clinic clinic, VisitTypes types, Clock clock) {
        this.estimates = estimates;
        this.people = people;
        this.clinic = clinic;
        this.types = types;
        this.clock = clock;
    }

    /** A visit as an estimate names it. */
    public record Booked(VisitType type, String state, ZoneId zone, DoctorId doctor, TimeSlot slot) {}

    /** The estimate of a visit booked at this quote. */
    public void booked(Actor actor, Quote quote, Booked visit) {
        estimates.issue(actor, request(actor, quote, visit, EstimateOccasion.SCHEDULED), clock.instant());
    }

    /**
     * The next version, for the visit as it is now.
     *
     * @param before the quote the last version belongs to
     * @param now the quote that holds now, perhaps the same
     */
    public void moved(Actor actor, Quote before, Quote now, Booked visit) {
        var request = request(actor, now, visit, EstimateOccasion.CHANGED);
        estimates
                .newestOf(before.id())
                .ifPresentOrElse(
                        earlier -> estimates.replace(actor, earlier, request, clock.instant()),
                        () -> estimates.issue(actor, request, clock.instant()));
    }

    /** What a visit without insurance is expected to cost a patient who asks before any time is chosen. */
    public Content asked(
            Actor actor, PatientId patient, VisitType type, String state, ZoneId zone, List<QuoteLine> lines) {
        var visit = new Visit(type, types.minutes(type), null, zone);
        return content(actor, patient, state, visit, null, lines);
    }

    private Estimates.Request request(Actor actor, Quote quote, Booked booked, EstimateOccasion occasion) {
        var slot = booked.slot();
        var visit = new Visit(
                booked.type(),
                (int) Duration.between(slot.start(), slot.end()).toMinutes(),
                slot.start(),
                booked.zone());
        var content = content(actor, quote.patient(), booked.state(), visit, booked.doctor(), quote.lines());
        return new Estimates.Request(quote.patient(), quote.id(), occasion, content);
    }

    private Content content(
            Actor actor,
            PatientId patient,
            String state,
            Visit visit,
            @Nullable DoctorId doctorId,
            List<QuoteLine> lines) {
        var details = people.patient(patient).orElseThrow().details();
        var organisation = clinic.organisation(actor);
        var doctor = doctorId == null
                ? null
                : clinic.onPapers(actor, doctorId)
                        // Doctors bill through the clinic.
                        .map(found -> new Party(found.name(), found.npi(), organisation.tin()))
                        .orElse(null);
        var provider = new Provider(
                new Party(organisation.name(), organisation.npi(), organisation.tin()),
                organisation.address(),
                doctor,
                doctor == null ? null : state,
                organisation.phone());
        var code = types.serviceCode(visit.type()).orElse(null);
        return new Content(
                new Estimate.Patient(details.givenName() + " " + details.familyName(), details.birthDate(), state),
                visit,
                List.of(new Charges(
                        provider,
                        lines.stream()
                                .filter(line -> line.kind() == QuoteLine.Kind.DUE)
                                .map(line -> item(line, code))
                                .toList())),
                List.of(),
                List.of());
    }

    private static Item item(QuoteLine line, @Nullable String code) {
        return switch (line.code()) {
            case SELF_PAY_PRICE -> new Item(Item.Kind.VISIT, null, code, line.amount());
            case AFTER_HOURS -> new Item(Item.Kind.AFTER_HOURS, null, null, line.amount());
            case SLIDING_SCALE -> new Item(Item.Kind.ASSISTANCE, null, null, line.amount());
            case PROMO -> new Item(Item.Kind.PROMO, line.arguments().getFirst(), null, line.amount());
            case STANDARD_CHARGE,
                    CONTRACT_ADJUSTMENT,
                    PLAN_PAYS,
                    DEDUCTIBLE,
                    COPAY,
                    COINSURANCE,
                    OOP_CAP,
                    DEPOSIT_TYPICAL_COPAY,
                    DEPOSIT_COPAY_MIN -> throw new IllegalArgumentException("a plan pays its part of " + line.code());
        };
    }
}
