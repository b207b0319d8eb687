package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.x12.EligibilityInquiry.Clinic;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Dependent;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Payer;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Person;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Relationship;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Route;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Sex;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Inquiries of the billing specification, section 3.2. */
public final class Inquiries {

    /** When the first of them was made: 10:14 in New York. */
    public static final Instant CREATED = Instant.parse("2026-11-05T15:14:00Z");

    private static final Person DANIEL = new Person("Okafor", "Daniel", LocalDate.of(1979, 9, 30), null);
    private static final Person SUSAN = new Person("Baker", "Susan", LocalDate.of(1980, 2, 29), null);
    private static final Person THEO = new Person("Baker", "Theo", LocalDate.of(2014, 10, 5), Sex.MALE);

    private Inquiries() {}

    /** A subscriber asks for himself. */
    public static EligibilityInquiry ofSubscriber() {
        return of(new Subscriber("SHP100200301", DANIEL));
    }

    /** Somebody asks for herself. */
    public static EligibilityInquiry of(Subscriber subscriber) {
        return of(subscriber, LocalDate.of(2026, 11, 9));
    }

    /** Somebody asks for a visit on another day. */
    public static EligibilityInquiry of(Subscriber subscriber, LocalDate visit) {
        return new EligibilityInquiry(
                "TP0002",
                1,
                CREATED,
                ZoneId.of("America/New_York"),
                new Route("TELEPORTAL", "PAYERCLR", false),
                new Payer("Summit Health Plan", "90001"),
                new Clinic("Open Telehealth Group", "1234567893", "900000001"),
                subscriber,
                null,
                "98",
                visit,
                List.of());
    }

    /** A mother asks for her son, of a payer that reads places of service. */
    public static EligibilityInquiry ofDependent() {
        return ofDependent("HM77001122");
    }

    /** The same with another member id. */
    public static EligibilityInquiry ofDependent(String memberId) {
        return new EligibilityInquiry(
                "TP0009",
                2,
                CREATED,
                ZoneId.of("America/New_York"),
                new Route("TELEPORTAL", "PAYERCLR", false),
                new Payer("Harbor Mutual", "90002"),
                new Clinic("Open Telehealth Group", "1234567893", "900000001"),
                new Subscriber(memberId, SUSAN),
                new Dependent(THEO, Relationship.CHILD),
                "98",
                LocalDate.of(2026, 11, 9),
                List.of("10"));
    }
}
