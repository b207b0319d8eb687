package care.plumbline.portal.coverage.plans;

import care.plumbline.billing.coverage.directory.ListedPlan;
import care.plumbline.billing.coverage.directory.PlanDirectory;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A payer, where we are in its network, and its plans. */
class PayerCard extends Composite<Section> {

    private final Consumer<@Nullable ListedPlan> editPlan;

    PayerCard(PlanDirectory.Entry entry, Runnable editPayer, Consumer<@Nullable ListedPlan> editPlan) {
        this.editPlan = editPlan;
        var payer = entry.payer();
        var change = Actions.secondary(getTranslation("payers.action.change"), editPayer);
        change.setAriaLabel(getTranslation("payers.action.change.label", payer.name()));
        var add = Actions.secondary(getTranslation("payers.action.add-plan"), () -> editPlan.accept(null));
        add.setAriaLabel(getTranslation("payers.action.add-plan.label", payer.name()));
        getContent().addClassNames("card", "desk-card");
        getContent()
                .add(
                        new H2(payer.name()),
                        new SummaryList()
                                .with(getTranslation("payers.kind"), Words.of("payer-kind", payer.kind()))
                                .with(getTranslation("payers.code"), payer.code())
                                .with(getTranslation("payers.electronic-id"), DirectoryWords.electronicId(payer))
                                .with(getTranslation("payers.network"), DirectoryWords.network(payer))
                                .with(getTranslation("payers.active"), DirectoryWords.active(payer.active())));
        getContent()
                .add(
                        entry.plans().isEmpty()
                                ? new Paragraph(getTranslation("payers.plans.none"))
                                : table(entry.plans()));
        getContent().add(new Actions(change, add));
    }

    private NativeTable table(List<ListedPlan> plans) {
        var table = new NativeTable();
        table.addClassName("agenda");
        var head = table.getHead().addRow();
        for (var column : List.of("name", "copay", "synonyms", "active", "change")) {
            head.addHeaderCell().setText(getTranslation("payers.column." + column));
        }
        plans.forEach(plan -> table.getBody().add(row(plan)));
        return table;
    }

    private NativeTableRow row(ListedPlan plan) {
        var change = Actions.secondary(getTranslation("payers.action.change"), () -> editPlan.accept(plan));
        change.setAriaLabel(getTranslation("payers.action.change.label", plan.name()));
        var row = new NativeTableRow();
        row.addDataCell().setText(plan.name());
        row.addDataCell().setText(getTranslation("payers.copay.cell", DirectoryWords.copay(plan, getLocale())));
        row.addDataCell().setText(DirectoryWords.synonyms(plan));
        row.addDataCell().setText(DirectoryWords.active(plan.active()));
        row.addDataCell().add(change);
        return row;
    }
}
