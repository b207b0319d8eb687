package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.States;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What tells a new row apart; its other cells are filled in once it is there. */
class AddRowForm extends Composite<Div> {

    private final PricingKind kind;
    private final Predicate<String> isThere;
    private final Consumer<Map<String, String>> onAdd;
    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();

    AddRowForm(PricingKind kind, List<String> payers, Predicate<String> isThere, Consumer<Map<String, String>> onAdd) {
        this.kind = kind;
        this.isThere = isThere;
        this.onAdd = onAdd;
        var row = new Div();
        row.addClassName("price-fields");
        kind.keyColumns().forEach(column -> {
            var field = field(column, payers);
            fields.put(column, field);
            row.add(field);
        });
        getContent().addClassName("price-add");
        getContent()
                .add(
                        new H3(getTranslation("pricing.add")),
                        row,
                        new Actions(Actions.secondary(getTranslation("pricing.action.add"), this::add)));
    }

    /** Rules have names of their own: those that are missing can be added one by one. */
    static boolean isFor(PricingKind kind) {
        return !kind.keyColumns().contains("rule");
    }

    private void add() {
        var key =
                String.join(" ", fields.values().stream().map(AddRowForm::text).toList());
        var empty =
                fields.values().stream().filter(field -> text(field).isEmpty()).toList();
        fields.values().forEach(field -> say(field, empty.contains(field) ? "pricing.add.missing" : ""));
        if (!empty.isEmpty()) {
            return;
        }
        if (isThere.test(key)) {
            say(fields.values().iterator().next(), "pricing.add.twice");
            return;
        }
        onAdd.accept(MissingRows.row(kind, key));
    }

    private void say(Component field, String key) {
        if (field instanceof HasValidation validated) {
            validated.setInvalid(!key.isEmpty());
            validated.setErrorMessage(key.isEmpty() ? "" : getTranslation(key));
        }
    }

    private AbstractField<?, String> field(String column, List<String> payers) {
        return switch (column) {
            case "visit_type" -> select(column, types());
            case "charge_class" -> select(column, names(PriceClass.values()));
            case "state" -> select(column, states());
            case "payer" -> select(column, payers);
            default -> kind == PricingKind.SURCHARGES ? select(column, List.of("AFTER_HOURS")) : typed(column);
        };
    }

    private static AbstractField<?, String> typed(String column) {
        var field = new TextField(SheetWords.column(column));
        field.setManualValidation(true);
        return field;
    }

    private AbstractField<?, String> select(String column, List<String> items) {
        var select = new Select<String>();
        select.setLabel(SheetWords.column(column));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : SheetWords.cell(column, item));
        select.setManualValidation(true);
        return select;
    }

    private List<String> types() {
        var types = new ArrayList<>(names(VisitType.values()));
        if (kind == PricingKind.PAYER_RATES) {
            types.addFirst(PayerRates.EVERY_TYPE);
        }
        return types;
    }

    private static List<String> states() {
        var states = new ArrayList<>(States.all().keySet().stream().sorted().toList());
        states.addFirst(PriceBook.EVERY_STATE);
        return states;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static String text(AbstractField<?, String> field) {
        var value = Objects.requireNonNullElse(field.getValue(), "");
        return field instanceof Select<?> ? value : value.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
