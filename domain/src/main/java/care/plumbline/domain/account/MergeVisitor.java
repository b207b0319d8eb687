package care.plumbline.domain.account;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.scheduling.VisitBilling;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in: what the visitor answered and held becomes the patient's, once; the visitor's cookie is worthless
 * afterwards. Waits while nobody has said who they are, for then there is no patient to give it to.
 */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class MergeVisitor {

    private final People people;
    private final Holds holds;
    private final VisitBilling billing;
    private final List<VisitorBelongings> belongings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    MergeVisitor(
            People people,
            Holds holds,
            VisitBilling billing,
            List<VisitorBelongings> belongings,
            JdbcClient jdbc,
            Clock clock,
            Audit audit) {
        this.people = people;
        this.holds = holds;
        this.billing = billing;
        this.belongings = belongings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        /** The visitor is not known, was merged before, or has not said who they are. */
        NOTHING_TO_MERGE,
        /** The visitor told of somebody else than the account's patient; everything stays the visitor's. */
        ANOTHER_PERSON,
        MERGED,
        /** Merged, and the time the visitor held is the patient's now. */
        MERGED_WITH_HOLD,
        /** Merged, but the held time overlaps a visit of the patient and was let go. */
        MERGED_WITHOUT_HOLD
    }

    /**
     * Merges the acting visitor into the acting account.
     *
     * @param language the account's language
     */
    @Transactional
    public Outcome merge(Actor actor, String language) {
        var account = actor.requireAccount();
        var visitor = actor.requireVisitor();
        holds.lockDoctorsOf(visitor);
        people.patientOf(account).ifPresent(holds::lockPatient);
        if (!lockUnmerged(visitor)) {
            return Outcome.NOTHING_TO_MERGE;
        }
        if (people.isAnotherPerson(account, visitor)) {
            return Outcome.ANOTHER_PERSON;
        }
        var patient = people.patientFromVisitor(account, visitor, language);
        if (patient.isEmpty()) {
            return Outcome.NOTHING_TO_MERGE;
        }
        jdbc.sql("update care.visitor set merged_into = :account, merged_at = :now where id = :visitor")
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("visitor", visitor.value())
                .update();
        var held = holds.newestOf(null, visitor).isPresent();
        var kept = holds.handOver(visitor, patient.get(), billing::isBeingPaid);
        belongings.forEach(belonging -> belonging.handOver(visitor, patient.get()));
        audit.record(actor, Action.SIGNED_IN, patient.get().value(), "visitor", visitor.value());
        if (!kept) {
            return Outcome.MERGED_WITHOUT_HOLD;
        }
        return held ? Outcome.MERGED_WITH_HOLD : Outcome.MERGED;
    }

    /** Whether nobody was given the visitor's things before; what they told must not become a second patient. */
    private boolean lockUnmerged(VisitorId visitor) {
        return jdbc.sql("select id from care.visitor where id = :visitor and merged_into is null for no key update")
                .param("visitor", visitor.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
