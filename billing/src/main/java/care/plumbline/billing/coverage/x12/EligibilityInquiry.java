package care.plumbline.billing.coverage.x12;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer is asked of one member's benefits (270; billing specification, section 3.2).
 *
 * @param trace ours, 1 to 50 capital letters, digits or hyphens; the payer repeats it
 * @param controlNumber of the interchange, 1 to 999,999,999, never twice for one receiver
 * @param created when it was put together
 * @param zone in which that time is written
 * @param dependent the patient, when that is not the subscriber
 * @param serviceType the service type code asked for, 98 for a visit
 * @param serviceDate the day of the visit in the patient's zone
 * @param places place of service codes; only for payers known to read them, else empty
 */
public record EligibilityInquiry(
        String trace,
        int controlNumber,
        Instant created,
        ZoneId zone,
        Route route,
        Payer payer,
        Clinic clinic,
        Subscriber subscriber,
        @Nullable Dependent dependent,
        String serviceType,
        LocalDate serviceDate,
        List<String> places) {

    /**
     * Between whom interchanges go.
     *
     * @param sender our id at the receiver, 2 to 15 letters or digits
     * @param receiver the clearinghouse's id
     * @param production false marks the interchange as a test
     */
    public record Route(String sender, String receiver, boolean production) {

        /** Refuses other ids. */
        public Route {
            require(sender.matches("[A-Z0-9]{2,15}"), "a sender's id has 2 to 15 capital letters or digits");
            require(receiver.matches("[A-Z0-9]{2,15}"), "a receiver's id has 2 to 15 capital letters or digits");
        }
    }

    /**
     * Who is asked.
     *
     * @param id the payer's electronic id, 2 to 80 letters, digits or hyphens
     */
    public record Payer(String name, String id) {

        /** Refuses other ids. */
        public Payer {
            require(id.matches("[A-Za-z0-9-]{2,80}"), "a payer's electronic id has 2 to 80 letters, digits or hyphens");
        }
    }

    /**
     * Who asks.
     *
     * @param npi the clinic's national provider identifier, 10 digits
     * @param taxId its employer identification number, 9 digits
     */
    public record Clinic(String name, String npi, String taxId) {

        /** Refuses other numbers. */
        public Clinic {
            require(npi.matches("\\d{10}"), "an NPI has 10 digits");
            require(taxId.matches("\\d{9}"), "an EIN has 9 digits");
        }
    }

    /**
     * A person, by what payers know them.
     *
     * @param sex null unless the payer needs it
     */
    public record Person(
            String lastName,
            String firstName,
            LocalDate birthDate,
            @Nullable Sex sex) {}

    /** As plans record it. */
    public enum Sex {
        FEMALE("F"),
        MALE("M");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        /** DMG03. */
        public String code() {
            return code;
        }
    }

    /**
     * Whose plan it is.
     *
     * @param memberId as on the card, 2 to 80 characters, some of them letters or digits
     */
    public record Subscriber(String memberId, Person person) {

        /** Refuses other ids. */
        public Subscriber {
            require(
                    memberId.length() <= 80 && memberId.matches(".*[A-Za-z0-9].*[A-Za-z0-9].*"),
                    "a member id has 2 to 80 characters, two of them letters or digits");
        }
    }

    /** Who is insured through the subscriber. */
    public record Dependent(Person person, Relationship relationship) {}

    /** What a dependent is to the subscriber. */
    public enum Relationship {
        SPOUSE("01"),
        CHILD("19"),
        OTHER("G8");

        private final String code;

        Relationship(String code) {
            this.code = code;
        }

        /** INS02. */
        public String code() {
            return code;
        }
    }

    /** Refuses what no inquiry can carry, and copies the places. */
    public EligibilityInquiry {
        require(trace.matches("[A-Z0-9-]{1,50}"), "a trace has 1 to 50 capital letters, digits or hyphens");
        require(controlNumber >= 1 && controlNumber <= 999_999_999, "a control number has 1 to 9 digits");
        require(serviceType.matches("[A-Z0-9]{1,2}"), "a service type code has 1 or 2 capital letters or digits");
        require(places.stream().allMatch(place -> place.matches("\\d{2}")), "a place of service code has 2 digits");
        places = List.copyOf(places);
    }

    /** The trace only: the rest says who somebody is. */
    @Override
    public String toString() {
        return "inquiry " + trace;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
