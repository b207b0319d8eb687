package care.plumbline.billing.coverage.directory;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Every payer with its health plans, those that patients do not find any more included. */
@Query
@PreAuthorize("hasRole('BILLING_STAFF')")
public class PlanDirectory {

    private final Directory directory;

    PlanDirectory(Directory directory) {
        this.directory = directory;
    }

    /** A payer and its plans, by name. */
    public record Entry(ListedPayer payer, List<ListedPlan> plans) {

        /** Copies the plans. */
        public Entry {
            plans = List.copyOf(plans);
        }
    }

    /** Payers by name. */
    @Transactional(readOnly = true)
    public List<Entry> list(Actor actor) {
        var plans = directory.plans();
        return directory.payers().stream()
                .map(payer -> new Entry(
                        payer,
                        plans.stream()
                                .filter(plan -> plan.payer().equals(payer.id()))
                                .toList()))
                .toList();
    }
}
