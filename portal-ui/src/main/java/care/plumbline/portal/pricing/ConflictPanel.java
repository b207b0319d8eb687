package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.SheetMerge.Difference;
import care.plumbline.billing.pricing.sheet.SheetMerge.Side;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Both versions of a draft two people changed, cell by cell; nothing is saved before somebody chose. */
class ConflictPanel extends Composite<Section> {

    private final PricingKind kind;
    private final ErrorSummary errors = new ErrorSummary();
    private final Map<Difference, RadioButtonGroup<@Nullable Boolean>> choices = new LinkedHashMap<>();
    private final Consumer<Set<Difference>> onChosen;

    /** @param onChosen gets the differences in which what was typed here counts */
    ConflictPanel(PricingKind kind, List<Difference> differences, Consumer<Set<Difference>> onChosen) {
        this.kind = kind;
        this.onChosen = onChosen;
        var table = new PriceTable(
                getTranslation("pricing.conflict"),
                getTranslation("pricing.column.cell"),
                getTranslation("pricing.column.choose"));
        for (var difference : differences) {
            var choice = choice(difference);
            choices.put(difference, choice);
            table.row(new Span(name(difference)), choice);
        }
        getContent().addClassNames("section", "card");
        getContent()
                .add(
                        new H2(getTranslation("pricing.conflict")),
                        new Notice(Notice.Kind.WARN, getTranslation("pricing.conflict.text")).focused(),
                        errors,
                        table,
                        new Actions(
                                Actions.primary(getTranslation("pricing.action.save-chosen"), this::save),
                                Actions.secondary(getTranslation("pricing.action.all-theirs"), () -> all(false)),
                                Actions.secondary(getTranslation("pricing.action.all-mine"), () -> all(true))));
    }

    private RadioButtonGroup<@Nullable Boolean> choice(Difference difference) {
        var group = new RadioButtonGroup<@Nullable Boolean>();
        group.setItems(false, true);
        group.setAriaLabel(name(difference));
        group.setItemLabelGenerator(mine -> getTranslation(
                Boolean.TRUE.equals(mine) ? "pricing.conflict.mine" : "pricing.conflict.theirs",
                text(difference, Boolean.TRUE.equals(mine) ? difference.mine() : difference.theirs())));
        group.setManualValidation(true);
        if (difference.changedBy() != Side.BOTH) {
            group.setValue(difference.changedBy() == Side.MINE);
        }
        return group;
    }

    private void all(boolean mine) {
        choices.values().forEach(group -> group.setValue(mine));
    }

    private void save() {
        var problems = new LinkedHashMap<Component, String>();
        choices.forEach((difference, group) -> {
            group.setInvalid(group.getValue() == null);
            if (group.getValue() == null) {
                group.setErrorMessage(getTranslation("pricing.conflict.missing"));
                problems.put(
                        group,
                        getTranslation(
                                "pricing.problem", name(difference), getTranslation("pricing.conflict.missing")));
            }
        });
        errors.show(problems);
        if (problems.isEmpty()) {
            onChosen.accept(choices.entrySet().stream()
                    .filter(choice -> Boolean.TRUE.equals(choice.getValue().getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }
    }

    private String name(Difference difference) {
        var row = SheetWords.row(kind, difference.key());
        return difference.isRow() ? row : getTranslation("pricing.cell", SheetWords.column(difference.column()), row);
    }

    private String text(Difference difference, String cell) {
        if (!cell.isEmpty()) {
            return cell;
        }
        return getTranslation(difference.isRow() ? "pricing.conflict.no-row" : "pricing.diff.nothing");
    }
}
