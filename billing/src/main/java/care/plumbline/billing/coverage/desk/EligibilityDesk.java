package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.Coverage;
import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.Coverages;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityChecks;
import care.plumbline.billing.coverage.EligibilityId;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.StaffChecks;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.BillingPatients;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Payers' answers for billing staff: a list that names nobody, and one coverage with what was read and what was sent. */
@Query
@PreAuthorize("hasRole('BILLING_STAFF')")
public class EligibilityDesk {

    /** So many lines are listed. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Coverages coverages;
    private final EligibilityChecks checks;
    private final StaffChecks staff;
    private final BillingPatients patients;
    private final Audit audit;

    EligibilityDesk(
            JdbcClient jdbc,
            Coverages coverages,
            EligibilityChecks checks,
            StaffChecks staff,
            BillingPatients patients,
            Audit audit) {
        this.jdbc = jdbc;
        this.coverages = coverages;
        this.checks = checks;
        this.staff = staff;
        this.patients = patients;
        this.audit = audit;
    }

    /**
     * A line of the list; names nobody.
     *
     * @param plan payer and plan
     * @param serviceDate the day of the visit
     * @param enteredByStaff typed by hand
     */
    public record Line(
            EligibilityId check,
            CoverageId coverage,
            String plan,
            LocalDate serviceDate,
            EligibilityStatus status,
            boolean enteredByStaff,
            boolean markedWrong,
            Instant askedAt) {}

    /**
     * A coverage opened.
     *
     * @param check the one that is shown; null when the payer was never asked
     * @param answer what the payer sent; null when nothing is kept of it
     * @param wrongNote what staff noted about a wrong reading
     * @param checks every check of the coverage, newest first
     */
    public record Opened(
            BillingPatients.Named patient,
            Coverage coverage,
            @Nullable EligibilityCheck check,
            @Nullable RawAnswer answer,
            @Nullable String wrongNote,
            List<EligibilityCheck> checks) {

        /** Copies the list. */
        public Opened {
            checks = List.copyOf(checks);
        }
    }

    /** The newest of these, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor, CheckFilter filter) {
        return jdbc.sql("""
                select c.id, c.coverage_id, p.name || ' ' || h.name as plan, c.service_date, c.status, c.source = 'STAFF' as by_staff,
                       c.wrong_at is not null as wrong, c.asked_at
                from billing.eligibility_check c
                join billing.coverage v on v.id = c.coverage_id
                join billing.health_plan h on h.id = v.health_plan_id
                join billing.payer p on p.id = h.payer_id
                where (c.status in (:statuses) or (:filter = 'NEEDS_A_LOOK' and c.wrong_at is not null))
                  and (:filter <> 'MARKED_WRONG' or c.wrong_at is not null)
                  and (:filter <> 'NEEDS_A_LOOK'
                       or not exists (select 1 from billing.eligibility_check n
                                      where n.coverage_id = c.coverage_id and (n.asked_at, n.id) > (c.asked_at, c.id)))
                order by c.asked_at desc, c.id desc limit :most
                """)
                .param(
                        "statuses",
                        filter.statuses().stream().map(EligibilityStatus::name).toList())
                .param("filter", filter.name())
                .param("most", MOST)
                .query((row, number) -> line(row))
                .list();
    }

    /**
     * One coverage with one of its checks, or the newest. Reading it is audited.
     *
     * @param wanted null for the newest
     */
    @Transactional
    public Optional<Opened> open(Actor actor, CoverageId id, @Nullable EligibilityId wanted) {
        var coverage = coverages.find(actor, id).orElse(null);
        if (coverage == null) {
            return Optional.empty();
        }
        var all = checks.of(id);
        var check = all.stream()
                .filter(one -> wanted == null || one.id().equals(wanted))
                .findFirst()
                .orElse(null);
        if (wanted != null && check == null) {
            return Optional.empty();
        }
        var kept = Optional.ofNullable(check).flatMap(one -> staff.kept(one.id()));
        audit.record(actor, Action.OPENED, coverage.patient().value(), "coverage", id.value());
        return Optional.of(new Opened(
                patients.named(coverage.patient()).orElseThrow(),
                coverage,
                check,
                kept.map(RawAnswers::read).orElse(null),
                kept.map(StaffChecks.Kept::wrongNote).orElse(null),
                all));
    }

    /** The whole member id, for whoever calls the payer; empty without one. Showing it is audited. */
    @Transactional
    public Optional<String> memberId(Actor actor, CoverageId id) {
        return coverages.find(actor, id).map(coverage -> {
            audit.record(actor, Action.SHOWED_MEMBER_ID, coverage.patient().value(), "coverage", id.value());
            return coverage.memberId();
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new EligibilityId(row.getObject("id", UUID.class)),
                new CoverageId(row.getObject("coverage_id", UUID.class)),
                row.getString("plan"),
                row.getObject("service_date", LocalDate.class),
                EligibilityStatus.valueOf(row.getString("status")),
                row.getBoolean("by_staff"),
                row.getBoolean("wrong"),
                row.getTimestamp("asked_at").toInstant());
    }
}
