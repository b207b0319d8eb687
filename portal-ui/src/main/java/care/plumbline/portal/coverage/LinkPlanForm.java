package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.desk.LinkHealthPlan;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Sentence;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which plan it is that a patient named, and that it is found by that name from now on. */
class LinkPlanForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final Select<HealthPlan> plan = new Select<>();
    private final TextField alsoCalled = new TextField(getTranslation("coverage-desk.link.also-called"));
    private final Link link;

    /** Links the plan, or refuses. */
    interface Link {

        void to(@Nullable HealthPlanId plan, String alsoCalled);
    }

    LinkPlanForm(List<HealthPlan> plans, @Nullable String toldName, Link link) {
        this.link = link;
        plan.setLabel(getTranslation("coverage-desk.link.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(one -> one == null ? "" : one.fullName());
        alsoCalled.setMaxLength(LinkHealthPlan.MAX_NAME);
        alsoCalled.setHelperText(getTranslation("coverage-desk.link.also-called.help"));
        alsoCalled.setValue(Objects.requireNonNullElse(toldName, ""));
        var form = new Div(plan, alsoCalled);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("coverage-desk.link.title")),
                        errors,
                        new Sentence(
                                "coverage-desk.link.text",
                                new Anchor("/" + Pages.PLANS, getTranslation("coverage-desk.link.plans"))),
                        form,
                        new Actions(Actions.primary(getTranslation("coverage-desk.link.action"), this::send)));
    }

    private void send() {
        plan.setInvalid(false);
        alsoCalled.setInvalid(false);
        errors.show(Map.of());
        try {
            link.to(plan.getValue() == null ? null : plan.getValue().id(), alsoCalled.getValue());
        } catch (EligibilityRefused.SynonymTooLong refused) {
            refuse(alsoCalled, refused);
        } catch (EligibilityRefused refused) {
            refuse(plan, refused);
        }
    }

    private <C extends Component & HasValidation> void refuse(C field, EligibilityRefused refused) {
        field.setErrorMessage(Words.of(refused));
        field.setInvalid(true);
        errors.show(Map.of(field, Words.of(refused)));
    }
}
