package care.plumbline.billing.coverage;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.task.TaskKind;
import care.plumbline.domain.task.TaskOutcome;
import care.plumbline.domain.task.TaskSettling;
import care.plumbline.domain.task.TaskSubject;
import care.plumbline.domain.task.Tasks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What billing staff have to do for a coverage; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CoverageTasks {

    /** A payer that was asked so often without an answer is asked by phone. */
    private static final int SILENT_LONG = 4;

    private final Tasks tasks;
    private final TaskSettling settling;
    private final StaffChecks staff;
    private final JdbcClient jdbc;

    CoverageTasks(Tasks tasks, TaskSettling settling, StaffChecks staff, JdbcClient jdbc) {
        this.tasks = tasks;
        this.settling = settling;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /**
     * Raises the task a recorded answer needs, if any. A reading that staff found wrong before stays wrong when the payer
     * repeats it.
     *
     * @param in what the answer says in the network
     */
    public void follow(EligibilityCheck check, BenefitView in) {
        if (check.enteredByStaff()) {
            return;
        }
        if (staff.markIfFoundWrongBefore(check.id(), check.coverage(), in)) {
            tasks.raise(TaskKind.READ_COVERAGE, subject(check.coverage()), check.patient());
            return;
        }
        if (in.status() == EligibilityStatus.UNAVAILABLE && check.attempts() >= SILENT_LONG) {
            tasks.raise(TaskKind.ASK_BY_PHONE, subject(check.coverage()), check.patient());
            return;
        }
        asked(check.coverage())
                .flatMap(asked -> neededFor(in, asked.kind(), asked.electronicId() != null))
                .ifPresent(kind -> tasks.raise(kind, subject(check.coverage()), check.patient()));
    }

    /** The reading of an answer has to be looked at: it was found wrong. */
    public void read(CoverageId coverage, PatientId patient) {
        tasks.raise(TaskKind.READ_COVERAGE, subject(coverage), patient);
    }

    /** Finishes what was to be found out of a coverage, now that it is entered by hand. */
    public void entered(Actor actor, CoverageId coverage) {
        settling.finishAbout(
                actor,
                subject(coverage),
                List.of(TaskKind.READ_COVERAGE, TaskKind.ASK_BY_PHONE),
                TaskOutcome.BENEFITS_ENTERED);
    }

    /** Finishes the search for the plan a patient named. */
    public void found(Actor actor, CoverageId coverage) {
        settling.finishAbout(actor, subject(coverage), List.of(TaskKind.FIND_HEALTH_PLAN), TaskOutcome.PLAN_FOUND);
    }

    /** The plan a patient named is not known, or the patient is not sure. */
    void find(Coverage coverage) {
        tasks.raise(TaskKind.FIND_HEALTH_PLAN, subject(coverage.id()), coverage.patient());
    }

    /**
     * Which task an answer needs (billing specification, sections 2.5, 3.4 and 3.5). Members of Medicare and Medicaid are
     * looked after by staff wherever others may choose the price without insurance.
     *
     * @param electronic whether the payer can be asked electronically
     */
    static Optional<TaskKind> neededFor(BenefitView in, PayerKind kind, boolean electronic) {
        if (!electronic) {
            return in.status() == EligibilityStatus.UNAVAILABLE ? Optional.of(TaskKind.ASK_BY_PHONE) : Optional.empty();
        }
        var unusable = switch (in.status()) {
            case UNKNOWN -> true;
            case REJECTED -> in.rejection() == null || !in.rejection().reason().isPatientsToCorrect();
            case INACTIVE, NOT_COVERED_HERE, LIMIT_REACHED -> !kind.allowsSelfPay();
            case PENDING, OK, UNAVAILABLE -> false;
        };
        return unusable || in.priorAuthorization() || !in.otherPayers().isEmpty()
                ? Optional.of(TaskKind.READ_COVERAGE)
                : Optional.empty();
    }

    private record AskedPayer(PayerKind kind, @Nullable String electronicId) {}

    private Optional<AskedPayer> asked(CoverageId coverage) {
        return jdbc.sql("""
                select p.kind, p.electronic_id
                from billing.coverage c
                join billing.health_plan h on h.id = c.health_plan_id
                join billing.payer p on p.id = h.payer_id
                where c.id = :id
                """)
                .param("id", coverage.value())
                .query((row, number) ->
                        new AskedPayer(PayerKind.valueOf(row.getString("kind")), row.getString("electronic_id")))
                .optional();
    }

    private static TaskSubject subject(CoverageId coverage) {
        return new TaskSubject(coverage.value());
    }
}
