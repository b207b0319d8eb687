package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Rejection.Reason;
import java.util.Set;
import java.util.stream.Stream;

/** What to do about a reject reason code, AAA03 (billing specification, section 3.4). One constant is one row. */
enum RejectCode {
    CANNOT_ANSWER(Reason.PAYER_UNAVAILABLE, Set.of(), "42", "80"),
    PAYER_MISSING(Reason.PAYER_UNAVAILABLE, Set.of("2000A", "2100A"), "T4"),
    SET_UP(Reason.CONFIG_ERROR, Set.of(), "04", "41", "79"),
    CLINIC(Reason.PROVIDER_NOT_ENROLLED, Set.of(), "43", "44", "45", "50", "51"),
    DATE(Reason.DATE_NOT_ACCEPTED, Set.of(), "58", "60", "61", "62", "63"),
    BIRTH_DATE(Reason.BIRTH_DATE_MISMATCH, Set.of(), "71"),
    MEMBER_ID(Reason.MEMBER_ID_MISSING, Set.of(), "72"),
    NAME(Reason.NAME_MISMATCH, Set.of(), "73"),
    NOT_FOUND(Reason.SUBSCRIBER_NOT_FOUND, Set.of(), "75"),
    DUPLICATE(Reason.DUPLICATE_ID, Set.of(), "76"),
    DEPENDENT(Reason.DEPENDENT_NOT_FOUND, Set.of(), "64", "65", "66", "67", "68", "77"),
    SERVICE_TYPE(
            Reason.SERVICE_TYPE_NOT_SUPPORTED,
            Set.of("2110"),
            "15",
            "33",
            "52",
            "53",
            "54",
            "55",
            "56",
            "57",
            "69",
            "70");

    private final Reason reason;
    private final Set<String> locations;
    private final Set<String> codes;

    RejectCode(Reason reason, Set<String> locations, String... codes) {
        this.reason = reason;
        this.locations = locations;
        this.codes = Set.of(codes);
    }

    /** The reason for a code at a location; OTHER, for staff, when no row has it. */
    static Reason reasonOf(String code, String location) {
        return Stream.of(values())
                .filter(row -> row.codes.contains(code))
                .filter(row -> row.locations.isEmpty() || row.locations.contains(location))
                .map(row -> row.reason)
                .findFirst()
                .orElse(Reason.OTHER);
    }
}
