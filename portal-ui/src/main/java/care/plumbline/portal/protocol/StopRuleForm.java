package care.plumbline.portal.protocol;

import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.Words;
import care.plumbline.triage.oversight.OversightRefused;
import care.plumbline.triage.oversight.SwitchStopRule;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Switches the stop rule on, with the version to freeze, or off; never without a reason. */
class StopRuleForm extends Composite<Div> {

    private final ErrorSummary errors = new ErrorSummary();
    private final Select<String> version = new Select<>();
    private final TextArea reason = new TextArea(getTranslation("stop-rule.reason"));
    private final boolean on;
    private final BiConsumer<@Nullable String, String> onSwitch;

    StopRuleForm(boolean on, List<String> versions, BiConsumer<@Nullable String, String> onSwitch) {
        this.on = on;
        this.onSwitch = onSwitch;
        version.setLabel(getTranslation("stop-rule.version"));
        version.setItems(versions);
        version.setValue(versions.getLast());
        version.setVisible(!on);
        reason.setMaxLength(SwitchStopRule.MAX_REASON);
        var form = new Div(version, reason);
        form.addClassName("form");
        getContent()
                .add(
                        errors,
                        form,
                        new Actions(Actions.secondary(
                                getTranslation(on ? "stop-rule.action.off" : "stop-rule.action.on"), this::send)));
    }

    private void send() {
        reason.setInvalid(false);
        errors.show(Map.of());
        try {
            onSwitch.accept(on ? null : version.getValue(), reason.getValue());
        } catch (OversightRefused refused) {
            reason.setErrorMessage(Words.of(refused));
            reason.setInvalid(true);
            errors.show(Map.of(reason, Words.of(refused)));
        }
    }
}
