package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.version.DraftVersion;
import care.plumbline.billing.pricing.version.ImportSheet;
import care.plumbline.billing.pricing.version.ManageDraft;
import care.plumbline.billing.pricing.version.SaveDraft;
import care.plumbline.billing.pricing.version.SubmitDraft;
import care.plumbline.domain.shared.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What editors do. */
@Component
class DraftWork {

    private final DraftVersion drafting;
    private final SaveDraft saving;
    private final ImportSheet importing;
    private final ManageDraft managing;
    private final SubmitDraft submitting;

    DraftWork(
            DraftVersion drafting,
            SaveDraft saving,
            ImportSheet importing,
            ManageDraft managing,
            SubmitDraft submitting) {
        this.drafting = drafting;
        this.saving = saving;
        this.importing = importing;
        this.managing = managing;
        this.submitting = submitting;
    }

    PricingVersionId draft(Actor actor, PricingKind kind, @Nullable PricingVersionId numbersOf) {
        return drafting.draft(actor, kind, numbersOf);
    }

    int save(Actor actor, PricingVersionId id, int revision, Sheet sheet) {
        return saving.save(actor, id, revision, sheet);
    }

    List<Finding> read(Actor actor, PricingVersionId id, int revision, byte[] file) {
        return importing.read(actor, id, revision, file);
    }

    void step(Actor actor, PricingVersionId id, ManageDraft.Step step) {
        managing.step(actor, id, step);
    }

    void submit(Actor actor, SubmitDraft.Request request) {
        submitting.submit(actor, request);
    }
}
