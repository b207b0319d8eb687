package care.plumbline.billing.coverage;

import care.plumbline.billing.coverage.x12.AnswerReader;
import care.plumbline.billing.coverage.x12.BenefitReader;
import care.plumbline.billing.coverage.x12.X12Refused;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a payer answered and what it says; what cannot be read changes nothing that is known. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class RecordAnswer {

    private static final Logger log = LoggerFactory.getLogger(RecordAnswer.class);

    private final EligibilityChecks checks;
    private final BenefitJson json;
    private final CoverageTasks tasks;
    private final List<AnswerFollower> followers;
    private final BenefitReader reader = new BenefitReader();

    RecordAnswer(EligibilityChecks checks, BenefitJson json, CoverageTasks tasks, List<AnswerFollower> followers) {
        this.checks = checks;
        this.json = json;
        this.tasks = tasks;
        this.followers = followers;
    }

    /**
     * The status the check has now; UNAVAILABLE when the payer should be asked again.
     *
     * @param answer null when the payer gave none
     */
    @Transactional
    public EligibilityStatus record(Actor actor, EligibilityId id, byte @Nullable [] answer) {
        var check = checks.lock(id).orElseThrow();
        if (check.enteredByStaff()
                || (check.status() != EligibilityStatus.PENDING && check.status() != EligibilityStatus.UNAVAILABLE)) {
            return check.status();
        }
        if (answer == null) {
            return store(actor, check, null, BenefitView.of(EligibilityStatus.UNAVAILABLE), null);
        }
        var raw = answer.length > AnswerReader.LARGEST
                ? null
                : json.seal(new String(answer, StandardCharsets.ISO_8859_1), "response", id);
        try {
            var read = AnswerReader.read(answer, checks.traceOf(id));
            return store(
                    actor,
                    check,
                    raw,
                    reader.read(read, Network.IN, EligibilityChecks.PROFESSIONAL_VISIT, check.serviceDate()),
                    reader.read(read, Network.OUT, EligibilityChecks.PROFESSIONAL_VISIT, check.serviceDate()));
        } catch (X12Refused refused) {
            log.warn("The answer to check {} cannot be read: {}", id.value(), refused.messageKey());
            return store(actor, check, raw, BenefitView.of(EligibilityStatus.UNKNOWN), null);
        }
    }

    private EligibilityStatus store(
            Actor actor,
            EligibilityCheck check,
            byte @Nullable [] raw,
            BenefitView inNetwork,
            @Nullable BenefitView outOfNetwork) {
        var id = check.id();
        checks.answered(
                id,
                inNetwork.status(),
                raw,
                json.write(inNetwork, "reading_in", id),
                json.write(outOfNetwork, "reading_out", id));
        if (isAboutServiceType(inNetwork) && checks.askForWholePlan(check)) {
            return inNetwork.status();
        }
        tasks.follow(checks.find(id).orElseThrow(), inNetwork);
        // Staff may have found the same answer read wrong before.
        var stored = checks.find(id).orElseThrow();
        followers.forEach(follower -> follower.answered(actor, stored));
        return inNetwork.status();
    }

    private static boolean isAboutServiceType(BenefitView answer) {
        var rejection = answer.rejection();
        return rejection != null && rejection.reason() == Rejection.Reason.SERVICE_TYPE_NOT_SUPPORTED;
    }
}
