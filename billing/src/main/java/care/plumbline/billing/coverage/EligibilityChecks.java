package care.plumbline.billing.coverage;

import care.plumbline.domain.people.PatientId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions to payers and their answers; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EligibilityChecks {

    /** The job that asks a payer; its instance is the check's id. */
    public static final TaskDescriptor<Void> ASK = TaskDescriptor.of("billing-eligibility-ask");

    /** The job that does what follows from benefits that staff entered; its instance is the check's id. */
    static final TaskDescriptor<Void> FOLLOW = TaskDescriptor.of("billing-eligibility-follow");

    /** A visit with a doctor, as in the office: there is no service type for one by video. */
    static final String PROFESSIONAL_VISIT = "98";

    /** The whole plan: what a payer is asked about that knows no single service types. */
    private static final String WHOLE_PLAN = "30";

    /** How long an answer is used again, within one calendar month. */
    private static final Duration FRESH = Duration.ofHours(72);

    /** How long no answer, or a refused question, is left alone: the job asks on, or something was corrected. */
    private static final Duration SILENCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final BenefitJson json;
    private final SchedulerClient scheduler;
    private final Clock clock;

    EligibilityChecks(JdbcClient jdbc, BenefitJson json, SchedulerClient scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * The check of a coverage that counts for a visit on that day: begun now, unless a fresh answer or question is there.
     * A payer is not asked anew because its fresh answer was read wrong: it would say the same.
     */
    public EligibilityCheck forVisit(Coverage coverage, LocalDate day) {
        lock(coverage.id());
        var now = clock.instant();
        var fresh = of(coverage.id()).stream()
                .filter(check -> isFresh(check, day, now))
                .toList();
        return fresh.stream()
                .filter(check -> !check.markedWrong())
                .findFirst()
                .or(() -> fresh.stream().findFirst().map(EligibilityCheck::counted))
                .orElseGet(() -> begin(coverage, day, now));
    }

    /** The last answer of any age that still says something of the coverage; trouble never hides it. */
    public Optional<EligibilityCheck> lastAnswer(CoverageId coverage) {
        return of(coverage).stream().filter(EligibilityCheck::isAnswered).findFirst();
    }

    /** One check, if the acting person may see it. */
    public Optional<EligibilityCheck> find(EligibilityId id) {
        return read("where id = :id", id.value()).stream().findFirst();
    }

    /** Every check of a coverage, newest first. */
    public List<EligibilityCheck> of(CoverageId coverage) {
        return read("where coverage_id = :id order by asked_at desc, id desc", coverage.value());
    }

    /** One check, locked until the transaction ends. */
    Optional<EligibilityCheck> lock(EligibilityId id) {
        return read("where id = :id for no key update", id.value()).stream().findFirst();
    }

    /** Whoever may ask a payer about a coverage comes one after the other. */
    void lock(CoverageId coverage) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('billing.coverage ' || :id, 0))")
                .param("id", coverage.value().toString())
                .query(Object.class)
                .list();
    }

    /** What a payer repeats in its answer. */
    String traceOf(EligibilityId id) {
        return jdbc.sql("select trace from billing.eligibility_check where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    void asked(EligibilityId id, byte[] request) {
        jdbc.sql("update billing.eligibility_check set request = :request, attempts = attempts + 1 where id = :id")
                .param("request", request)
                .param("id", id.value())
                .update();
    }

    void answered(
            EligibilityId id,
            EligibilityStatus status,
            byte @Nullable [] response,
            byte @Nullable [] inNetwork,
            byte @Nullable [] outOfNetwork) {
        jdbc.sql("""
                update billing.eligibility_check
                set status = :status, response = :response, reading_in = :in, reading_out = :out, answered_at = :now
                where id = :id
                """)
                .param("status", status.name())
                .param("response", response)
                .param("in", inNetwork)
                .param("out", outOfNetwork)
                .param("now", at(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Asks anew, whatever is known. */
    EligibilityCheck begin(Coverage coverage, LocalDate day, Instant now) {
        return begin(coverage.id(), coverage.patient(), day, PROFESSIONAL_VISIT, now);
    }

    /**
     * Asks about the whole plan when the payer cannot answer for the kind of visit (billing specification, section 3.4);
     * false when that was the question.
     */
    boolean askForWholePlan(EligibilityCheck refused) {
        if (refused.serviceType().equals(WHOLE_PLAN)) {
            return false;
        }
        begin(refused.coverage(), refused.patient(), refused.serviceDate(), WHOLE_PLAN, clock.instant());
        return true;
    }

    private EligibilityCheck begin(
            CoverageId coverage, PatientId patient, LocalDate day, String serviceType, Instant now) {
        var id = EligibilityId.next();
        jdbc.sql("""
                insert into billing.eligibility_check (id, patient_id, coverage_id, service_date, service_type, trace, source, status, asked_at)
                values (:id, :patient, :coverage, :day, :type, :trace, 'PAYER', 'PENDING', :now)
                """)
                .param("id", id.value())
                .param("patient", patient.value())
                .param("coverage", coverage.value())
                .param("day", day)
                .param("type", serviceType)
                .param(
                        "trace",
                        id.value().toString().replace("-", "").substring(0, 30).toUpperCase(java.util.Locale.ROOT))
                .param("now", at(now))
                .update();
        scheduler.scheduleIfNotExists(ASK.instance(id.value().toString()).scheduledTo(now));
        return find(id).orElseThrow();
    }

    /** Staff see neither visits nor payments: what follows from their entry for booked visits is the system's to do. */
    void followLater(EligibilityId id) {
        scheduler.scheduleIfNotExists(FOLLOW.instance(id.value().toString()).scheduledTo(clock.instant()));
    }

    private static boolean isFresh(EligibilityCheck check, LocalDate day, Instant now) {
        if (!YearMonth.from(check.serviceDate()).equals(YearMonth.from(day))) {
            return false;
        }
        var since = check.answeredAt() == null ? check.askedAt() : check.answeredAt();
        var isSilent = check.status() == EligibilityStatus.UNAVAILABLE || check.status() == EligibilityStatus.REJECTED;
        return Duration.between(since, now).compareTo(isSilent ? SILENCE : FRESH) < 0;
    }

    private List<EligibilityCheck> read(String where, UUID id) {
        return jdbc.sql("select * from billing.eligibility_check " + where)
                .param("id", id)
                .query((row, number) -> check(row))
                .list();
    }

    private EligibilityCheck check(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new EligibilityCheck(
                new EligibilityId(id),
                new CoverageId(row.getObject("coverage_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("service_date", LocalDate.class),
                row.getString("service_type"),
                EligibilityStatus.valueOf(row.getString("status")),
                row.getString("source").equals("STAFF"),
                row.getInt("attempts"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "answered_at"),
                json.read(row.getBytes("reading_in"), "reading_in", id),
                json.read(row.getBytes("reading_out"), "reading_out", id),
                row.getTimestamp("wrong_at") != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
