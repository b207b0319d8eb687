package care.plumbline.testing;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.version.DecideVersion;
import care.plumbline.billing.pricing.version.DraftVersion;
import care.plumbline.billing.pricing.version.SaveDraft;
import care.plumbline.billing.pricing.version.SubmitDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The demo clinic's editor and approver of prices at work, one step at a time or all at once. */
public final class PriceDesk {

    private final DraftVersion drafting;
    private final SaveDraft saving;
    private final SubmitDraft submitting;
    private final DecideVersion deciding;
    private final Persons persons;
    private final Tables tables;

    PriceDesk(
            DraftVersion drafting,
            SaveDraft saving,
            SubmitDraft submitting,
            DecideVersion deciding,
            Persons persons,
            Tables tables) {
        this.drafting = drafting;
        this.saving = saving;
        this.submitting = submitting;
        this.deciding = deciding;
        this.persons = persons;
        this.tables = tables;
    }

    /** Begins a draft of what was approved last. */
    public PricingVersionId drafts(PricingKind kind) {
        return persons.editor().get(actor -> drafting.draft(actor, kind, null));
    }

    /** A draft with other cells. */
    public PricingVersionId drafts(PricingKind kind, UnaryOperator<Sheet> change) {
        var id = drafts(kind);
        persons.editor().run(actor -> saving.save(actor, id, 1, change.apply(sheetOf(id))));
        return id;
    }

    /** Other cells for a draft there is. */
    public void changes(PricingVersionId id, UnaryOperator<Sheet> change) {
        persons.editor().run(actor -> saving.save(actor, id, revisionOf(id), change.apply(sheetOf(id))));
    }

    /** A submitted draft in which a first visit without insurance costs that many cents. */
    public PricingVersionId submits(long selfPay, @Nullable Instant from) {
        return submits(PricingKind.PRICES, sheet -> withSelfPay(sheet, selfPay), from);
    }

    /** A submitted draft with other cells. */
    public PricingVersionId submits(PricingKind kind, UnaryOperator<Sheet> change, @Nullable Instant from) {
        var id = drafts(kind, change);
        submits(id, from);
        return id;
    }

    /** Submits a draft as it stands. */
    public void submits(PricingVersionId id, @Nullable Instant from) {
        persons.editor()
                .run(actor -> submitting.submit(
                        actor, new SubmitDraft.Request(id, revisionOf(id), from, "Costs have changed", true)));
    }

    /** Somebody else approves. */
    public void approves(PricingVersionId id) {
        persons.approver().run(actor -> deciding.decide(actor, id, new DecideVersion.Decision.Approve()));
    }

    /** Somebody else rejects. */
    public void rejects(PricingVersionId id) {
        persons.approver().run(actor -> deciding.decide(actor, id, new DecideVersion.Decision.Reject("Too much")));
    }

    /** A first visit without insurance costs that many cents from an instant, or at once. */
    public void changes(long selfPay, @Nullable Instant from) {
        approves(submits(selfPay, from));
    }

    /** The cells of a version. */
    public Sheet sheetOf(PricingVersionId id) {
        return new Sheet(JsonMapper.shared()
                .readValue(
                        tables.text("select sheet::text from billing.pricing_version where id = ?", id.value()),
                        new TypeReference<List<Map<String, String>>>() {}));
    }

    /** The revision of a version. */
    public int revisionOf(PricingVersionId id) {
        return Integer.parseInt(
                tables.text("select revision::text from billing.pricing_version where id = ?", id.value()));
    }

    /** Where a version is stored to stand. */
    public String statusOf(PricingVersionId id) {
        return tables.text("select status from billing.pricing_version where id = ?", id.value());
    }

    /** The sheet with another price of a first visit without insurance in every state. */
    public static Sheet withSelfPay(Sheet sheet, long cents) {
        return with(
                sheet,
                "NEW_PATIENT SELF_PAY **",
                "amount",
                Money.usd(cents).amount().toPlainString());
    }

    /** The sheet with another text in one cell of a price list. */
    public static Sheet with(Sheet sheet, String key, String column, String text) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : sheet.rows()) {
            var copy = new HashMap<>(row);
            if (PricingKind.PRICES.keyOf(row).equals(key)) {
                copy.put(column, text);
            }
            rows.add(copy);
        }
        return new Sheet(rows);
    }
}
