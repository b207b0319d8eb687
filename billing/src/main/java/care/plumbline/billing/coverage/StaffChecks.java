package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What billing staff read, enter and correct of answers; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StaffChecks {

    private final JdbcClient jdbc;
    private final EligibilityChecks checks;
    private final BenefitJson json;
    private final Clock clock;

    StaffChecks(JdbcClient jdbc, EligibilityChecks checks, BenefitJson json, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What lies beside a check for staff.
     *
     * @param trace which the payer repeats
     * @param response the bytes of the answer, one character each; null when there is none
     * @param wrongNote what staff noted about a wrong reading
     */
    public record Kept(
            String trace,
            @Nullable String response,
            @Nullable String wrongNote) {}

    /** What lies beside a check, if the acting person may see it. */
    public Optional<Kept> kept(EligibilityId id) {
        return jdbc.sql("select id, trace, response, wrong_note from billing.eligibility_check where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Kept(row.getString("trace"), opened(row, "response"), opened(row, "wrong_note")))
                .optional();
    }

    /** One check, locked until the transaction ends, if the acting person may see it. */
    public Optional<EligibilityCheck> lock(EligibilityId id) {
        return checks.lock(id);
    }

    /** Stores benefits that were typed; they count as an answer of now. */
    public EligibilityCheck enter(
            Coverage coverage, LocalDate day, BenefitView inNetwork, BenefitView outOfNetwork, AccountId by) {
        var id = EligibilityId.next();
        jdbc.sql("""
                insert into billing.eligibility_check (id, patient_id, coverage_id, service_date, service_type, trace, source, status,
                                                       asked_at, answered_at, reading_in, reading_out, entered_by)
                values (:id, :patient, :coverage, :day, :type, :trace, 'STAFF', :status, :now, :now, :in, :out, :by)
                """)
                .param("id", id.value())
                .param("patient", coverage.patient().value())
                .param("coverage", coverage.id().value())
                .param("day", day)
                .param("type", EligibilityChecks.PROFESSIONAL_VISIT)
                .param("trace", id.value().toString().replace("-", "").toUpperCase(Locale.ROOT))
                .param("status", inNetwork.status().name())
                .param("now", now())
                .param("in", json.write(inNetwork, "reading_in", id))
                .param("out", json.write(outOfNetwork, "reading_out", id))
                .param("by", by.value())
                .update();
        checks.followLater(id);
        return checks.find(id).orElseThrow();
    }

    /** The reading of a check counts no more. */
    public void markWrong(EligibilityId id, String note, AccountId by) {
        markWrong(id, note, by.value());
    }

    /** A payer that says the same again is read the same again: wrong. Whether it was so. */
    boolean markIfFoundWrongBefore(EligibilityId id, CoverageId coverage, BenefitView in) {
        var before = jdbc
                .sql("""
                select id, reading_in, wrong_note, wrong_by from billing.eligibility_check
                where coverage_id = :coverage and wrong_at is not null and id <> :id
                order by wrong_at desc
                """)
                .param("coverage", coverage.value())
                .param("id", id.value())
                .query((row, number) -> new Wrong(
                        json.read(row.getBytes("reading_in"), "reading_in", row.getObject("id", UUID.class)),
                        opened(row, "wrong_note"),
                        row.getObject("wrong_by", UUID.class)))
                .list()
                .stream()
                .filter(wrong -> wrong.reading() != null && wrong.reading().asksTheSameAs(in))
                .findFirst();
        before.ifPresent(wrong -> markWrong(id, String.valueOf(wrong.note()), wrong.by()));
        return before.isPresent();
    }

    private record Wrong(
            @Nullable BenefitView reading, @Nullable String note, UUID by) {}

    private void markWrong(EligibilityId id, String note, UUID by) {
        jdbc.sql("""
                update billing.eligibility_check set wrong_at = :now, wrong_by = :by, wrong_note = :note where id = :id
                """)
                .param("now", now())
                .param("by", by)
                .param("note", json.seal(note, "wrong_note", id))
                .param("id", id.value())
                .update();
    }

    private @Nullable String opened(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : json.open(bytes, column, row.getObject("id", UUID.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
