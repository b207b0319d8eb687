package care.plumbline.billing.quote.assistance;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.BillingPatients;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Finds a patient by what they say, and shows what was decided for them. Everybody found or opened is audited. */
@Query
@PreAuthorize("hasRole('BILLING_STAFF')")
public class AssistanceDesk {

    private final BillingPatients patients;
    private final Assistances assistances;
    private final PricingRules pricing;
    private final Audit audit;
    private final Clock clock;

    AssistanceDesk(BillingPatients patients, Assistances assistances, PricingRules pricing, Audit audit, Clock clock) {
        this.patients = patients;
        this.assistances = assistances;
        this.pricing = pricing;
        this.audit = audit;
        this.clock = clock;
    }

    /** A patient and every decision, newest first. */
    public record Opened(BillingPatients.Named patient, List<Assistance> decisions) {

        /** Copies the list. */
        public Opened {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * What a household would pay by the scale in effect.
     *
     * @param name the class
     * @param nominal what the first class pays at most; null for other classes
     * @param off taken off the price, 0.75 for 75 percent; null for the first class
     */
    public record Preview(
            String name, @Nullable Money nominal, @Nullable BigDecimal off) {}

    /**
     * At most 20 patients, by name.
     *
     * @throws AssistanceRefused.TooLittleToSearch without an address, or a birth date and a part of the name
     */
    @Transactional
    public List<BillingPatients.Named> find(Actor actor, BillingPatients.Criteria criteria) {
        if (!criteria.isEnough()) {
            throw new AssistanceRefused.TooLittleToSearch();
        }
        var found = patients.find(criteria);
        found.forEach(one -> audit.record(
                actor, Action.FOUND, one.id().value(), "patient", one.id().value()));
        return found;
    }

    /** One patient; empty when there is none. Reading it is audited. */
    @Transactional
    public Optional<Opened> open(Actor actor, PatientId id) {
        return patients.named(id).map(patient -> {
            audit.record(actor, Action.OPENED, id.value(), "assistance", id.value());
            return new Opened(patient, assistances.of(id));
        });
    }

    /**
     * The class of a household as it is typed.
     *
     * @throws AssistanceRefused with what is wrong at each field, without a scale, or above its last class
     */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, String persons, String income) {
        var typed = new TypedHousehold();
        var household =
                typed.read(persons, income).orElseThrow(() -> new AssistanceRefused.NotReadable(typed.problems()));
        var scale = pricing.scale(actor, clock.instant()).orElseThrow(AssistanceRefused.NoScale::new);
        var bracket = scale.classOf(household.persons(), household.yearlyIncome())
                .orElseThrow(AssistanceRefused.AboveScale::new);
        return preview(scale, bracket);
    }

    private static Preview preview(SlidingScale scale, SlidingScale.Bracket bracket) {
        return bracket.equals(scale.classes().getFirst())
                ? new Preview(bracket.name(), scale.nominal(), null)
                : new Preview(bracket.name(), null, bracket.off());
    }
}
