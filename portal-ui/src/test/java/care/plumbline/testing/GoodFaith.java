package care.plumbline.testing;

import care.plumbline.billing.estimate.Estimate;
import care.plumbline.billing.estimate.Estimate.Charges;
import care.plumbline.billing.estimate.Estimate.Content;
import care.plumbline.billing.estimate.Estimate.Item;
import care.plumbline.billing.estimate.Estimate.Party;
import care.plumbline.billing.estimate.Estimate.Provider;
import care.plumbline.billing.estimate.Estimate.Visit;
import care.plumbline.billing.estimate.EstimateId;
import care.plumbline.billing.estimate.EstimateOccasion;
import care.plumbline.billing.estimate.Estimates;
import care.plumbline.billing.money.Money;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Good-faith estimates of the tests: given by the system, as at a booking. */
public final class GoodFaith {

    private final Estimates estimates;
    private final Peek peek;
    private final Persons persons;
    private final TestClock clock;

    GoodFaith(Estimates estimates, Peek peek, Persons persons, TestClock clock) {
        this.estimates = estimates;
        this.peek = peek;
        this.persons = persons;
        this.clock = clock;
    }

    /** What a first visit costs with assistance and a promotion: 45 dollars of 100. */
    public static Content content(String patient, @Nullable Instant start) {
        return new Content(
                new Estimate.Patient(patient, LocalDate.of(1986, 4, 27), "TX"),
                new Visit(VisitType.NEW_PATIENT, 20, start, ZoneId.of("America/Chicago")),
                List.of(new Charges(
                        new Provider(
                                new Party("Plumbline Demo Clinic", "1234567893", "12-3456789"),
                                "100 Spine Street, Austin, TX 78701",
                                new Party("Dr. Anna Lee", "1992999999", null),
                                "TX",
                                "5125550100"),
                        List.of(
                                new Item(Item.Kind.VISIT, null, "98000", Money.usd(100_00)),
                                new Item(Item.Kind.ASSISTANCE, null, null, Money.usd(-50_00)),
                                new Item(Item.Kind.PROMO, "SPRING", null, Money.usd(-5_00))))),
                List.of(),
                List.of());
    }

    /** The same for Sam Doe who asked and has no time yet. */
    public static Content content() {
        return content("Sam Doe", null);
    }

    /** Answers a patient's question about the price, now. */
    public EstimateId asked(As patient) {
        return gives(persons.idOf(patient), EstimateOccasion.ASKED, content(), clock.instant());
    }

    /** Gives a patient an estimate. */
    public EstimateId gives(PatientId patient, EstimateOccasion occasion, Content content, Instant now) {
        return system().get(actor -> peek.inside(
                actor, () -> estimates.issue(actor, new Estimates.Request(patient, null, occasion, content), now)));
    }

    /** Gives a patient the next version of an estimate, now. */
    public EstimateId replaces(As patient, EstimateId earlier, Content content) {
        var request = new Estimates.Request(persons.idOf(patient), null, EstimateOccasion.ASKED, content);
        return system().get(
                        actor -> peek.inside(actor, () -> estimates.replace(actor, earlier, request, clock.instant())));
    }

    private As system() {
        return persons.somebody(Role.SYSTEM);
    }
}
