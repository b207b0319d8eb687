package care.plumbline.portal.charting;

import care.plumbline.domain.plan.PlanItem;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** One item of a plan: kept or left, in the doctor's words; saved as it changes. */
class PlanItemRow extends Composite<Div> {

    private final PlanItem original;
    private final Checkbox chosen;
    private final TextArea text = new TextArea();

    PlanItemRow(PlanItem item, List<String> sourceNames, boolean isChosen, Runnable onChange) {
        original = item;
        chosen = new Checkbox(item.title(), isChosen);
        text.setValue(item.text());
        text.setWidthFull();
        text.setMaxLength(PlanItem.MAX_TEXT);
        text.setAriaLabel(getTranslation("plan-form.text", item.title()));
        text.setVisible(isChosen);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.addValueChangeListener(change -> onChange.run());
        chosen.addValueChangeListener(change -> {
            text.setVisible(change.getValue());
            onChange.run();
        });
        var sources = new Paragraph(getTranslation("plan-form.sources", String.join("; ", sourceNames)));
        sources.addClassName("quiet");
        getContent().addClassName("plan-block");
        getContent().add(chosen, text, sources);
    }

    boolean isChosen() {
        return Boolean.TRUE.equals(chosen.getValue());
    }

    PlanItem item() {
        return new PlanItem(original.code(), original.language(), original.title(), text.getValue(), original.cite());
    }
}
