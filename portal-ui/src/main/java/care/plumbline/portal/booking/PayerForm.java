package care.plumbline.portal.booking;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.portal.component.Actions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** With a plan we accept, or without insurance: two equal choices, except for members of Medicare and Medicaid. */
class PayerForm extends Composite<Div> {

    private enum Way {
        PLAN,
        SELF_PAY
    }

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final Select<HealthPlan> plan = new Select<>();
    private final TextField memberId = new TextField();
    private final Paragraph government = new Paragraph();
    private final Consumer<Payer> onChoice;

    PayerForm(List<HealthPlan> plans, Consumer<Payer> onChoice) {
        this.onChoice = onChoice;
        way.setLabel(getTranslation("payer.question"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> getTranslation("payer." + one.name()));
        way.addClassName("option-cards");
        way.addThemeName("vertical");
        way.addValueChangeListener(change -> showFields());
        plan.setLabel(getTranslation("payer.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(one -> one == null ? "" : one.payer() + " " + one.name());
        plan.addValueChangeListener(change -> showFields());
        memberId.setLabel(getTranslation("payer.member-id"));
        memberId.setHelperText(getTranslation("payer.member-id.help"));
        memberId.setMaxLength(40);
        government.setText(getTranslation("payer.government"));
        getContent().addClassName("form");
        getContent()
                .add(
                        way,
                        plan,
                        memberId,
                        government,
                        new Actions(Actions.secondary(getTranslation("payer.action.see-price"), this::choose)));
        showFields();
    }

    private void showFields() {
        var insured = way.getValue() == Way.PLAN;
        var member = plan.getValue();
        var selfPayAllowed = member == null || member.payerKind().allowsSelfPay();
        plan.setVisible(insured);
        memberId.setVisible(insured);
        government.setVisible(insured && !selfPayAllowed);
        way.setItemEnabledProvider(one -> one == Way.PLAN || selfPayAllowed);
    }

    private void choose() {
        way.setInvalid(way.getValue() == null);
        way.setErrorMessage(getTranslation("payer.missing"));
        if (way.getValue() == Way.SELF_PAY) {
            onChoice.accept(new Payer.SelfPay());
        } else if (way.getValue() == Way.PLAN && isWhole()) {
            onChoice.accept(new Payer.Plan(plan.getValue().id(), memberId.getValue()));
        }
    }

    private boolean isWhole() {
        plan.setInvalid(plan.getValue() == null);
        plan.setErrorMessage(getTranslation("payer.plan.missing"));
        memberId.setInvalid(!memberId.getValue().strip().matches("[\\p{Alnum} -]{2,40}"));
        memberId.setErrorMessage(getTranslation("refusal.quote.member-id-missing"));
        return !plan.isInvalid() && !memberId.isInvalid();
    }
}
