package care.plumbline.portal.protocol;

import care.plumbline.portal.component.Notice;
import care.plumbline.triage.oversight.CompareDraft.Changed;
import care.plumbline.triage.oversight.CompareDraft.Comparison;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differences of a draft, and every intake that would come out differently, the less cautious first. */
class ComparisonReport extends Composite<Div> {

    ComparisonReport(Comparison comparison) {
        var lower = comparison.changed().stream().filter(Changed::lower).count();
        getContent()
                .add(new Notice(
                                lower > 0 ? Notice.Kind.WARN : Notice.Kind.PLAIN,
                                getTranslation(
                                        "compare.impact",
                                        comparison.changed().size(),
                                        comparison.generated(),
                                        comparison.stored(),
                                        lower))
                        .focused());
        getContent().add(differences(comparison), impact(comparison));
    }

    private Section differences(Comparison comparison) {
        var table = table(List.of("what", "before", "after"));
        comparison.differences().forEach(difference -> {
            var row = table.getBody().addRow();
            row.addDataCell().setText(difference.what());
            row.addDataCell().setText(difference.before());
            row.addDataCell().setText(difference.after());
        });
        return section("compare.differences", table);
    }

    private Section impact(Comparison comparison) {
        var table = table(List.of("intake", "old-level", "old-rule", "new-level", "new-rule"));
        comparison.changed().stream()
                .sorted((one, other) -> Boolean.compare(other.lower(), one.lower()))
                .forEach(changed -> {
                    var row = table.getBody().addRow();
                    row.addClassName(changed.lower() ? "fired" : "known");
                    row.addDataCell().setText(changed.source());
                    row.addDataCell().setText(level(changed.oldLevel()));
                    row.addDataCell().setText(rule(changed.oldRule()));
                    row.addDataCell().setText(level(changed.newLevel()));
                    row.addDataCell().setText(rule(changed.newRule()));
                });
        return section("compare.changed", table);
    }

    private NativeTable table(List<String> columns) {
        var table = new NativeTable();
        table.addClassName("evidence");
        var head = table.getHead().addRow();
        columns.forEach(column -> head.addHeaderCell().setText(getTranslation("compare.column." + column)));
        return table;
    }

    private Section section(String key, NativeTable table) {
        var section = new Section(new H2(getTranslation(key)), table);
        section.addClassName("section");
        return section;
    }

    private String level(@Nullable Disposition level) {
        return getTranslation(level == null ? "compare.no-level" : "disposition." + level.name());
    }

    private String rule(@Nullable String rule) {
        return rule == null ? getTranslation("compare.no-rule") : rule;
    }
}
