package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.SheetCsv;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Puts a file's rows in the place of a draft's; with any error nothing is applied. */
@UseCase
@PreAuthorize("hasRole('PRICING_EDITOR')")
public class ImportSheet {

    private final PricingVersions versions;
    private final VersionSteps steps;
    private final SheetChecks checks;
    private final PricingEvents events;
    private final Clock clock;

    ImportSheet(PricingVersions versions, VersionSteps steps, SheetChecks checks, PricingEvents events, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads, checks and applies a file.
     *
     * @param revision the one that was read
     * @return the errors; empty when the file was applied. Row 0 is the file's second line.
     * @throws care.plumbline.billing.pricing.sheet.SheetRefused when it is no such file
     * @throws VersionRefused.ChangedMeanwhile when somebody else changed the draft since
     */
    @Transactional
    public List<Finding> read(Actor actor, PricingVersionId id, int revision, byte[] file) {
        var draft = versions.require(id, "DRAFT");
        var sheet = SheetCsv.read(draft.kind(), file);
        var errors = checks.check(actor, draft.kind(), sheet, checks.baseSheet(draft)).stream()
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            return errors;
        }
        if (!steps.change(id, revision, sheet)) {
            throw new VersionRefused.ChangedMeanwhile();
        }
        events.record(
                actor, id, PricingAction.IMPORTED, Integer.toString(sheet.rows().size()), clock.instant());
        return errors;
    }
}
