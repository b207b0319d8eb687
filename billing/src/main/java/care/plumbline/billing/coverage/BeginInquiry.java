package care.plumbline.billing.coverage;

import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import care.plumbline.billing.coverage.x12.InquiryWriter;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.People;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Puts the question to a payer together and stores it, before it is asked. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class BeginInquiry {

    private final EligibilityChecks checks;
    private final Coverages coverages;
    private final CoverageTasks tasks;
    private final People people;
    private final Clinic clinic;
    private final EligibilityInquiry.Route route;
    private final BenefitJson json;
    private final JdbcClient jdbc;
    private final Clock clock;

    BeginInquiry(
            EligibilityChecks checks,
            Coverages coverages,
            CoverageTasks tasks,
            People people,
            Clinic clinic,
            EligibilityInquiry.Route route,
            BenefitJson json,
            JdbcClient jdbc,
            Clock clock) {
        this.checks = checks;
        this.coverages = coverages;
        this.tasks = tasks;
        this.people = people;
        this.clinic = clinic;
        this.route = route;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A question to ask.
     *
     * @param attempt counted from 1
     */
    public record Asking(EligibilityInquiry inquiry, int attempt) {}

    /** The question; empty when it was answered meanwhile, or this payer is not asked this way. */
    @Transactional
    public Optional<Asking> begin(Actor actor, EligibilityId id) {
        var check = checks.lock(id)
                .filter(found ->
                        found.status() == EligibilityStatus.PENDING || found.status() == EligibilityStatus.UNAVAILABLE)
                .orElse(null);
        if (check == null) {
            return Optional.empty();
        }
        var coverage = coverages.find(actor, check.coverage()).orElseThrow();
        var plan = coverage.plan();
        var organisation = clinic.organisation(actor);
        if (plan == null || plan.electronicId() == null || organisation.npi() == null || organisation.tin() == null) {
            checks.answered(id, EligibilityStatus.UNAVAILABLE, null, null, null);
            tasks.follow(checks.find(id).orElseThrow(), BenefitView.of(EligibilityStatus.UNAVAILABLE));
            return Optional.empty();
        }
        var patient = people.patient(check.patient()).orElseThrow();
        var inquiry = new EligibilityInquiry(
                checks.traceOf(id),
                controlNumber(),
                clock.instant(),
                organisation.zone(),
                route,
                new EligibilityInquiry.Payer(plan.payer(), plan.electronicId()),
                new EligibilityInquiry.Clinic(organisation.name(), organisation.npi(), organisation.tin()),
                subscriber(coverage, patient.details()),
                dependent(coverage, patient.details()),
                check.serviceType(),
                check.serviceDate(),
                List.of());
        var text = new String(InquiryWriter.write(inquiry), StandardCharsets.ISO_8859_1);
        checks.asked(id, json.seal(text, "request", id));
        return Optional.of(new Asking(inquiry, check.attempts() + 1));
    }

    private static EligibilityInquiry.Subscriber subscriber(Coverage coverage, PersonalDetails patient) {
        var other = coverage.subscriber();
        var person = other == null
                ? person(patient)
                : new EligibilityInquiry.Person(other.familyName(), other.givenName(), other.birthDate(), null);
        return new EligibilityInquiry.Subscriber(Objects.requireNonNull(coverage.memberId()), person);
    }

    private static EligibilityInquiry.@Nullable Dependent dependent(Coverage coverage, PersonalDetails patient) {
        var other = coverage.subscriber();
        return other == null
                ? null
                : new EligibilityInquiry.Dependent(
                        person(patient),
                        EligibilityInquiry.Relationship.valueOf(
                                other.relationship().name()));
    }

    private static EligibilityInquiry.Person person(PersonalDetails details) {
        return new EligibilityInquiry.Person(details.familyName(), details.givenName(), details.birthDate(), null);
    }

    private int controlNumber() {
        return jdbc.sql("select nextval('billing.eligibility_control_number')")
                .query(Integer.class)
                .single();
    }
}
