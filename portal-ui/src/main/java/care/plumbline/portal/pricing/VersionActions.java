package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.ManageDraft.Step;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.billing.pricing.version.VersionStatus;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Messages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What else can be done with a version: take it as a file, restore its numbers, throw a draft away. */
class VersionActions extends Composite<Section> {

    private final Messages messages = new Messages();
    private final Opened opened;

    VersionActions(Opened opened, Supplier<String> csv) {
        this.opened = opened;
        var version = opened.version();
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("pricing.more")),
                        messages,
                        new Paragraph(new CsvLink(
                                getTranslation("pricing.action.export"),
                                "%s-v%d.csv".formatted(CsvLink.name(version.kind()), version.number()),
                                csv)));
    }

    /** Offers what an editor may do with the version as it stands. */
    VersionActions forEditor(BiConsumer<PricingVersionId, Step> step, Consumer<@Nullable PricingVersionId> restore) {
        var version = opened.version();
        var actions = new Actions();
        switch (version.status()) {
            case DRAFT -> {
                if (opened.isStale()) {
                    actions.add(button(
                            "pricing.action.up-to-date", () -> step.accept(version.id(), Step.BRING_UP_TO_DATE)));
                }
                actions.add(button("pricing.action.discard", () -> step.accept(version.id(), Step.DISCARD)));
            }
            case REJECTED ->
                actions.add(button("pricing.action.take-up", () -> step.accept(version.id(), Step.TAKE_UP_AGAIN)));
            case SUBMITTED, SCHEDULED, ACTIVE, RETIRED, WITHDRAWN, DISCARDED -> {}
        }
        if (version.status() != VersionStatus.DRAFT) {
            actions.add(button("pricing.action.restore", () -> restore.accept(version.id())));
        }
        getContent().add(actions);
        return this;
    }

    private Component button(String key, Runnable action) {
        return Actions.secondary(getTranslation(key), () -> {
            try {
                action.run();
            } catch (VersionRefused refused) {
                messages.say(refused);
            }
        });
    }
}
