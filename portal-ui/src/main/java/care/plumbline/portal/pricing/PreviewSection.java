package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingRefused;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.billing.quote.impact.PreviewVersion.Sides;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What a patient would see with a version, beside what they see without it: the parts of the patient's own page. */
class PreviewSection extends Composite<Section> {

    private final transient TrialWork trials;
    private final transient CurrentActor current;
    private final PricingVersionId id;
    private final SceneForm scene;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final Div sides = new Div();

    PreviewSection(TrialWork trials, CurrentActor current, PricingVersionId id, Instant now, ZoneId zone) {
        this.trials = trials;
        this.current = current;
        this.id = id;
        scene = new SceneForm(
                trials.plans(current.get()), now.atZone(zone).toLocalDate().plusDays(1), this::show);
        language.setLabel(getTranslation("pricing.preview.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(one -> getTranslation("pricing.preview.language." + Languages.code(one)));
        language.setValue(Languages.best(List.of(getLocale())));
        language.addValueChangeListener(change -> show());
        sides.addClassName("preview-sides");
        sides.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("pricing.preview")),
                        new Paragraph(getTranslation("pricing.preview.text")),
                        scene,
                        language,
                        sides);
        show();
    }

    /** Shows the version as it is stored now. */
    final void show() {
        sides.removeAll();
        scene.scene().ifPresent(wanted -> {
            try {
                show(trials.preview(current.get(), id, wanted));
            } catch (VersionRefused | PricingRefused | QuoteRefused refused) {
                sides.add(new Notice(Notice.Kind.PLAIN, words(refused)));
            }
        });
    }

    private String words(Refusal refused) {
        return refused instanceof VersionRefused.HasErrors
                ? getTranslation("pricing.preview.errors")
                : Words.of(refused);
    }

    private void show(Sides found) {
        var locale = language.getValue();
        var zone = scene.zone();
        sides.add(
                new PatientSide(getTranslation("pricing.preview.before"), found.before(), locale),
                new PatientSide(getTranslation("pricing.preview.after"), found.after(), locale),
                new Paragraph(
                        getTranslation("pricing.preview.start", Formats.exactly(found.start(), zone, getLocale()))));
    }
}
