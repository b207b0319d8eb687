package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.sheet.SheetMerge;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Messages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;

/** A draft at work: every change is saved as it is made, and whoever comes second sees both. */
class DraftSection extends Composite<Section> {

    private final transient VersionReading reading;
    private final transient DraftWork work;
    private final transient CurrentActor current;
    private final PricingVersionId id;
    private final PricingKind kind;
    private final Consumer<Opened> onSaved;
    private final Messages messages = new Messages();
    private final Div conflict = new Div();
    private final Paragraph state = new Paragraph();
    private final SheetEditor editor;
    private Sheet common;
    private int revision;

    DraftSection(
            VersionReading reading,
            DraftWork work,
            List<String> payers,
            CurrentActor current,
            Opened opened,
            Consumer<Opened> onSaved) {
        this.reading = reading;
        this.work = work;
        this.current = current;
        this.onSaved = onSaved;
        id = opened.version().id();
        kind = opened.version().kind();
        common = opened.version().sheet();
        revision = opened.version().revision();
        editor = new SheetEditor(kind, payers, this::save);
        editor.show(common, opened.findings());
        state.getElement().setAttribute("role", "status");
        state.addClassName("quiet");
        sayState(opened.findings(), "pricing.saved.always");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("pricing.cells")),
                        new Paragraph(getTranslation("pricing.cells.text")),
                        messages,
                        conflict,
                        editor,
                        state);
    }

    int revision() {
        return revision;
    }

    /** Shows what kept the draft from being submitted: cells with errors, or what somebody else changed. */
    void refused(VersionRefused refused) {
        if (refused instanceof VersionRefused.HasErrors) {
            editor.summarize();
        } else if (refused instanceof VersionRefused.ChangedMeanwhile) {
            showBoth(editor.sheet());
        }
    }

    private void save(Sheet typed) {
        try {
            revision = work.save(current.get(), id, revision, typed);
            common = typed;
            messages.removeAll();
            reading.open(current.get(), id).ifPresent(this::saved);
        } catch (VersionRefused.ChangedMeanwhile meanwhile) {
            showBoth(typed);
        } catch (VersionRefused refused) {
            messages.say(refused);
        }
    }

    private void saved(Opened opened) {
        editor.mark(opened.findings());
        sayState(opened.findings(), "pricing.saved");
        onSaved.accept(opened);
    }

    private void showBoth(Sheet typed) {
        var theirs = reading.open(current.get(), id).orElseThrow().version();
        var differences = SheetMerge.differences(kind, common, theirs.sheet(), typed);
        revision = theirs.revision();
        common = theirs.sheet();
        if (differences.isEmpty()) {
            editor.show(common, List.of());
            reading.open(current.get(), id).ifPresent(this::saved);
            return;
        }
        editor.setVisible(false);
        state.setVisible(false);
        conflict.removeAll();
        conflict.add(new ConflictPanel(kind, differences, mine -> {
            var merged = SheetMerge.merge(kind, theirs.sheet(), typed, mine);
            conflict.removeAll();
            editor.setVisible(true);
            state.setVisible(true);
            editor.show(merged, List.of());
            save(merged);
        }));
    }

    private void sayState(List<Finding> findings, String key) {
        var errors = findings.stream().filter(Finding::isError).count();
        state.setText(
                errors == 0
                        ? getTranslation(key)
                        : getTranslation("pricing.errors", getTranslation(key), Long.toString(errors)));
    }
}
