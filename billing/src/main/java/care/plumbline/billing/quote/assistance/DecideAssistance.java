package care.plumbline.billing.quote.assistance;

import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.billing.quote.assistance.AssistanceRefused.Field;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.BillingPatients;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Billing staff recognise a small income for 12 months, on uniform criteria: the sliding scale in effect decides what it
 * takes off (billing specification, section 2.11).
 */
@UseCase
@PreAuthorize("hasRole('BILLING_STAFF')")
public class DecideAssistance {

    /** The longest reason that is taken. */
    public static final int MAX_REASON = 500;

    private static final int MONTHS = 12;

    private final BillingPatients patients;
    private final Assistances assistances;
    private final PricingRules pricing;
    private final Clinic clinic;
    private final Audit audit;
    private final Clock clock;

    DecideAssistance(
            BillingPatients patients,
            Assistances assistances,
            PricingRules pricing,
            Clinic clinic,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.assistances = assistances;
        this.pricing = pricing;
        this.clinic = clinic;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is typed.
     *
     * @param income a year
     * @param documents what was seen
     * @param from the first day; null when missing
     */
    public record Typed(
            String persons,
            String income,
            Set<Grounds.Document> documents,
            String reason,
            @Nullable LocalDate from) {

        /** Copies the set. */
        public Typed {
            documents = Set.copyOf(documents);
        }
    }

    /**
     * Stores a decision, sealed; a later one counts before an earlier one for the days both cover.
     *
     * @throws AssistanceRefused with what is wrong at each field, or when there is no such patient, no scale, or nothing
     *     to recognise
     */
    @Transactional
    public Assistance decide(Actor actor, PatientId id, Typed typed) {
        var patient = patients.named(id).orElseThrow(AssistanceRefused.NotThere::new);
        var now = clock.instant();
        var read = new TypedHousehold();
        var household = read.read(typed.persons(), typed.income());
        var problems = read.problems();
        if (typed.documents().isEmpty()) {
            problems.put(Field.DOCUMENTS, new AssistanceRefused.DocumentsMissing());
        }
        var reason = typed.reason().strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            problems.put(Field.REASON, new AssistanceRefused.ReasonMissing());
        }
        var today = now.atZone(clinic.organisation(actor).zone()).toLocalDate();
        var from = typed.from();
        if (from == null || from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
            problems.put(Field.FROM, new AssistanceRefused.DateMissing());
        }
        if (household.isEmpty() || !problems.isEmpty()) {
            throw new AssistanceRefused.NotReadable(problems);
        }
        pricing.scale(actor, now)
                .orElseThrow(AssistanceRefused.NoScale::new)
                .classOf(household.get().persons(), household.get().yearlyIncome())
                .orElseThrow(AssistanceRefused.AboveScale::new);
        var first = Objects.requireNonNull(from);
        var decided = new Assistance(
                AssistanceId.next(),
                patient.id(),
                household.get(),
                new Grounds(typed.documents(), reason),
                first,
                first.plusMonths(MONTHS),
                now,
                null);
        assistances.add(decided, actor.requireAccount());
        audit.record(
                actor,
                Action.DECIDED_ASSISTANCE,
                id.value(),
                "assistance",
                decided.id().value());
        return decided;
    }
}
