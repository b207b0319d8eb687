package care.plumbline.portal.charting;

import care.plumbline.domain.plan.PlanDraft;
import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.PlanRefused;
import care.plumbline.domain.plan.PlanSuggestions.Suggestion;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** The treatment plan: suggested items to keep, reword or leave; what speaks against an item is not offered. */
class PlanForm extends Composite<Section> {

    private final List<PlanItemRow> rows = new ArrayList<>();
    private final Paragraph saved = new Paragraph();
    private final Writer writer;
    private int version;

    /** Saves items over a version and answers with the new one. */
    interface Writer {

        int write(List<PlanItem> items, int version);
    }

    PlanForm(PlanDraft.Draft draft, Writer writer, Runnable sign) {
        this.writer = writer;
        version = draft.version();
        saved.addClassName("quiet");
        saved.getElement().setAttribute("role", "status");
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("plan-form.title")));
        if (draft.signedAt() != null) {
            getContent().add(new Notice(Notice.Kind.OK, getTranslation("plan-form.signed")));
            draft.chosen().forEach(item -> getContent().add(new H3(item.title()), new Paragraph(item.text())));
            return;
        }
        getContent().add(new Paragraph(getTranslation("plan-form.hint")));
        draft.suggestions().stream()
                .filter(suggestion -> !suggestion.contraindicated())
                .forEach(suggestion -> add(suggestion, draft.chosen()));
        addContraindicated(draft.suggestions());
        getContent()
                .add(
                        saved,
                        new Actions(
                                Actions.secondary(getTranslation("plan-form.action.save"), this::save),
                                Actions.primary(getTranslation("plan-form.action.sign"), () -> {
                                    if (save()) {
                                        sign.run();
                                    }
                                })));
    }

    private void add(Suggestion suggestion, List<PlanItem> chosen) {
        var own = chosen.stream()
                .filter(item -> item.code().equals(suggestion.item().code()))
                .findFirst();
        var row = new PlanItemRow(own.orElse(suggestion.item()), suggestion.sources(), own.isPresent(), this::save);
        rows.add(row);
        getContent().add(row);
    }

    private void addContraindicated(List<Suggestion> suggestions) {
        var greyed = suggestions.stream()
                .filter(Suggestion::contraindicated)
                .map(suggestion -> new ListItem(suggestion.item().title()))
                .toArray(ListItem[]::new);
        if (greyed.length > 0) {
            getContent().add(new H3(getTranslation("plan-form.contraindicated")), new UnorderedList(greyed));
        }
    }

    private boolean save() {
        var items = rows.stream()
                .filter(PlanItemRow::isChosen)
                .map(PlanItemRow::item)
                .toList();
        try {
            version = writer.write(items, version);
            saved.setText(getTranslation("plan-form.saved", items.size()));
            return true;
        } catch (PlanRefused refused) {
            saved.setText(Words.of(refused));
            return false;
        }
    }
}
