package care.plumbline.portal.booking;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** With a plan we accept, or without insurance: two equal choices, except for members of Medicare and Medicaid. */
class PayerForm extends Composite<Div> {

    private static final Pattern MEMBER_ID = Pattern.compile("[\\p{Alnum} -]{2,40}");

    private enum Way {
        PLAN,
        SELF_PAY
    }

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final Select<HealthPlan> plan = new Select<>();
    private final TextField memberId = new TextField();
    private final Paragraph government = new Paragraph();
    private final ErrorSummary errors = new ErrorSummary();
    private final Consumer<Payer> onChoice;

    PayerForm(List<HealthPlan> plans, Runnable onChange, Consumer<Payer> onChoice) {
        this.onChoice = onChoice;
        way.setLabel(getTranslation("payer.question"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> getTranslation("payer." + one.name()));
        way.addClassName("option-cards");
        way.addThemeName("vertical");
        way.addValueChangeListener(change -> {
            showFields();
            onChange.run();
        });
        plan.setLabel(getTranslation("payer.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(one -> one == null ? "" : one.payer() + " " + one.name());
        plan.addValueChangeListener(change -> {
            showFields();
            onChange.run();
        });
        memberId.addValueChangeListener(change -> onChange.run());
        memberId.setLabel(getTranslation("payer.member-id"));
        memberId.setHelperText(getTranslation("payer.member-id.help"));
        memberId.setMaxLength(40);
        government.setText(getTranslation("payer.government"));
        getContent().addClassName("form");
        getContent()
                .add(
                        errors,
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
        var problems = new LinkedHashMap<Component, String>();
        check(way, way.getValue() != null, "payer.missing", problems);
        if (way.getValue() == Way.PLAN) {
            var typed = memberId.getValue().strip();
            check(plan, plan.getValue() != null, "payer.plan.missing", problems);
            check(memberId, MEMBER_ID.matcher(typed).matches(), "refusal.quote.member-id-missing", problems);
        }
        errors.show(problems);
        if (!problems.isEmpty()) {
            return;
        }
        if (way.getValue() == Way.SELF_PAY) {
            onChoice.accept(new Payer.SelfPay());
        } else if (way.getValue() == Way.PLAN) {
            onChoice.accept(new Payer.Plan(plan.getValue().id(), memberId.getValue()));
        }
    }

    private <C extends Component & HasValidation> void check(
            C field, boolean fine, String key, Map<Component, String> problems) {
        field.setInvalid(!fine);
        field.setErrorMessage(fine ? "" : getTranslation(key));
        if (!fine) {
            problems.put(field, getTranslation(key));
        }
    }
}
