package care.plumbline.portal.review;

import care.plumbline.portal.component.FlagBadge;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.triage.intake.IntakeReview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;

/** The intake: warnings first, then every fired rule with its evidence, what to ask, and all answers. */
class ReviewDetails extends Composite<Div> {

    ReviewDetails(IntakeReview.Review review, ZoneId zone) {
        getContent()
                .add(new Paragraph(getTranslation(
                        "review.answered",
                        Formats.dateAndTime(review.answeredAt(), zone, getLocale()),
                        review.protocolVersion())));
        var later = review.laterLevel();
        if (later != null) {
            getContent()
                    .add(new Notice(
                            Notice.Kind.WARN,
                            getTranslation("review.later", getTranslation("disposition." + later.name()))));
        }
        if (review.amendedEmergency()) {
            getContent().add(new Notice(Notice.Kind.WARN, getTranslation("review.amended")));
        }
        if (review.ageDiffers()) {
            getContent().add(new Notice(Notice.Kind.WARN, getTranslation("review.age-differs")));
        }
        getContent()
                .add(
                        section("review.findings", findings(review)),
                        section("review.unknowns", list(review.unknownsToAsk(), "review.unknowns.none")),
                        section(
                                "review.nsaid",
                                new Paragraph(
                                        getTranslation("nsaid." + review.nsaid().name()))),
                        section("review.questions", list(review.patientQuestions(), "review.questions.none")));
        if (!review.changed().isEmpty()) {
            getContent().add(section("review.changed", changed(review, zone)));
        }
        var all = new Details(
                getTranslation("review.all-answers", review.answers().size()), table(review.answers()));
        all.setOpened(true);
        getContent().add(all);
    }

    private Div findings(IntakeReview.Review review) {
        var findings = new Div();
        for (var finding : review.findings()) {
            var sources =
                    new Paragraph(getTranslation("review.rule", finding.ruleId(), String.join(", ", finding.cite())));
            sources.addClassName("quiet");
            var block = new Section(
                    new FlagBadge(finding.level()),
                    new H3(finding.title()),
                    new Paragraph(finding.rationale()),
                    table(finding.evidence()),
                    sources);
            block.addClassName("card");
            findings.add(block);
        }
        return findings;
    }

    private NativeTable table(List<IntakeReview.Line> lines) {
        var table = new NativeTable();
        table.addClassName("evidence");
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("review.question"));
        head.addHeaderCell().setText(getTranslation("review.answer"));
        for (var line : lines) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(line.question());
            row.addDataCell().setText(line.answer() == null ? getTranslation("review.not-answered") : line.answer());
            row.addClassName(line.unknown() ? "unknown" : "known");
        }
        return table;
    }

    private UnorderedList changed(IntakeReview.Review review, ZoneId zone) {
        return new UnorderedList(review.changed().stream()
                .map(one -> new ListItem(getTranslation(
                        "review.changed.line",
                        one.question(),
                        one.answer(),
                        Formats.dateAndTime(one.at(), zone, getLocale()))))
                .toArray(ListItem[]::new));
    }

    private Component list(List<String> lines, String none) {
        return lines.isEmpty()
                ? new Paragraph(getTranslation(none))
                : new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
    }

    private Section section(String key, Component content) {
        var section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("section");
        return section;
    }
}
