package care.plumbline.billing.estimate;

import care.plumbline.billing.estimate.Estimate.Charges;
import care.plumbline.billing.estimate.Estimate.Content;
import care.plumbline.billing.estimate.Estimate.Item;
import care.plumbline.billing.estimate.Estimate.Party;
import care.plumbline.billing.estimate.Estimate.Provider;
import care.plumbline.billing.estimate.Estimate.Visit;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.scheduling.availability.VisitTypes;
import care.plumbline.domain.shared.Actor;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what an estimate says of patient, clinic and charges; joins the caller's transaction. */
@Component
class EstimateContents {

    private final People people;
    private final Clinic clinic;
    private final VisitTypes types;

    EstimateContents(People people, Clinic clinic, VisitTypes types) {
        this.people = people;
        this.clinic = clinic;
        this.types = types;
    }

    /** What a visit without insurance is expected to cost a patient who asks before any time is chosen. */
    Content asked(Actor actor, PatientId patient, VisitType type, String state, ZoneId zone, List<QuoteLine> lines) {
        var visit = new Visit(type, types.minutes(type), null, zone);
        return content(actor, patient, state, visit, null, lines);
    }

    /**
     * What a visit without insurance is expected to cost.
     *
     * @param lines of its quote, none of them a plan's
     */
    Content content(
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
