package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlanId;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a plan by its payer, its name or what people call it; the ways out are always in the list. */
class PlanField extends ComboBox<PlanChoice> {

    PlanField(List<HealthPlan> plans) {
        super();
        setLabel(getTranslation("payer.plan"));
        setHelperText(getTranslation("payer.plan.help"));
        var choices = new ArrayList<PlanChoice>();
        plans.forEach(plan -> choices.add(new PlanChoice.Listed(plan)));
        choices.add(new PlanChoice.NotListed());
        choices.add(new PlanChoice.NotSure());
        setItems(PlanField::isMeant, choices);
        setItemLabelGenerator(this::label);
        setClearButtonVisible(true);
    }

    /** The chosen plan of the list. */
    Optional<HealthPlan> plan() {
        return getValue() instanceof PlanChoice.Listed(var plan) ? Optional.of(plan) : Optional.empty();
    }

    void choose(HealthPlanId id) {
        getListDataView()
                .getItems()
                .filter(one ->
                        one instanceof PlanChoice.Listed(var plan) && plan.id().equals(id))
                .findFirst()
                .ifPresent(this::setValue);
    }

    private static boolean isMeant(PlanChoice choice, String typed) {
        return typed.isBlank() || !(choice instanceof PlanChoice.Listed(var plan)) || plan.isCalled(typed);
    }

    private String label(PlanChoice choice) {
        return switch (choice) {
            case PlanChoice.Listed(var plan) -> plan.fullName();
            case PlanChoice.NotListed ignored -> getTranslation("payer.plan.not-listed");
            case PlanChoice.NotSure ignored -> getTranslation("payer.plan.not-sure");
        };
    }
}
