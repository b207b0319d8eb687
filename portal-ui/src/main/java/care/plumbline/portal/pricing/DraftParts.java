package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.platform.security.CurrentActor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** Puts the parts of a draft together: a change in its cells is seen in all of them. */
class DraftParts {

    private final VersionReading reading;
    private final DraftWork drafts;
    private final CurrentActor current;
    private final BiConsumer<PricingVersionId, String> onDone;

    DraftParts(
            VersionReading reading,
            DraftWork drafts,
            CurrentActor current,
            BiConsumer<PricingVersionId, String> onDone) {
        this.reading = reading;
        this.drafts = drafts;
        this.current = current;
        this.onDone = onDone;
    }

    void addTo(
            Div page,
            Opened opened,
            List<String> payers,
            DiffSection diff,
            PreviewSection preview,
            ImpactSection impact) {
        var id = opened.version().id();
        var form = new AtomicReference<SubmitForm>();
        var draft = new DraftSection(reading, drafts, payers, current, opened, now -> {
            diff.show(now);
            preview.show();
            impact.show(now.version());
            form.get().show(now);
        });
        form.set(new SubmitForm(
                opened,
                new StartField(reading.zone(current.get()), local -> reading.start(current.get(), local)),
                draft::revision,
                request -> {
                    drafts.submit(current.get(), request);
                    onDone.accept(id, "pricing.done.submitted");
                },
                draft::refused));
        var upload = new CsvImport(
                opened.version().kind(),
                file -> drafts.read(current.get(), id, draft.revision(), file),
                () -> onDone.accept(id, "pricing.done.imported"));
        page.add(draft, upload, diff, preview, impact, form.get());
    }
}
