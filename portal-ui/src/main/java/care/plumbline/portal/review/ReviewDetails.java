package care.plumbline.portal.review;

import care.plumbline.portal.component.FlagBadge;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.triage.assessment.Flags.Flag;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The intake on one screen: warnings, story, findings with evidence, what to ask, scores, cautions and draft plan. */
class ReviewDetails extends Composite<Div> {

    private final ZoneId zone;

    /** @param reviewedBefore when the doctor last read it; what is newer is pointed out */
    ReviewDetails(IntakeReview.Review review, ZoneId zone, @Nullable Instant reviewedBefore) {
        this.zone = zone;
        addHeader(review.header());
        if (!review.newer().isEmpty()) {
            getContent().add(section("review.newer", newer(review.newer(), reviewedBefore)));
        }
        getContent()
                .add(
                        section("review.story", story(review)),
                        section("review.findings", findings(review)),
                        section("review.unknowns", list(review.unknownsToAsk(), "review.unknowns.none")),
                        section("review.scores", scores(review)),
                        section("review.considered", considered(review)),
                        section("review.cautions", cautions(review)),
                        section("review.plan", plan(review)),
                        section("review.exam", list(review.exam(), "review.exam.none")),
                        section("review.questions", questions(review)));
        if (!review.changed().isEmpty()) {
            getContent().add(section("review.changed", changed(review)));
        }
        getContent()
                .add(new Details(
                        getTranslation("review.all-answers", review.answers().size()), table(review.answers())));
    }

    private void addHeader(IntakeReview.Header header) {
        getContent()
                .add(new Paragraph(getTranslation(
                        "review.answered",
                        Formats.dateAndTime(header.answeredAt(), zone, getLocale()),
                        header.protocolVersion())));
        var later = header.laterLevel();
        if (later != null) {
            warn(getTranslation("review.later", getTranslation("disposition." + later.name())));
        }
        var released = header.released();
        if (released != null) {
            warn(getTranslation(
                    "review.released",
                    released.doctor(),
                    Formats.dateAndTime(released.at(), zone, getLocale()),
                    released.reason()));
        }
        for (var flag : Flag.values()) {
            if (header.flags().contains(flag)) {
                warn(getTranslation("review.flag." + flag.name()));
            }
        }
        if (header.byHelper()) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("review.by-helper")));
        }
    }

    private void warn(String text) {
        getContent().add(new Notice(Notice.Kind.WARN, text));
    }

    private Div story(IntakeReview.Review review) {
        var story = new Div();
        story.addClassName("story");
        if (!review.narrative().isEmpty()) {
            story.add(new Paragraph(String.join(" ", review.narrative())));
        }
        if (!review.denies().isEmpty()) {
            story.add(new Paragraph(getTranslation("review.denies", String.join(", ", review.denies()))));
        }
        return story;
    }

    private Div findings(IntakeReview.Review review) {
        var findings = new Div();
        if (review.findings().isEmpty()) {
            findings.add(new Paragraph(getTranslation("review.findings.none")));
        }
        for (var finding : review.findings()) {
            var sources = new Paragraph(getTranslation(
                    "review.rule",
                    finding.ruleId(),
                    String.join(
                            "; ", finding.sources().stream().map(this::source).toList())));
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

    private String source(IntakeReview.Source source) {
        return source.read() ? source.text() : getTranslation("review.source-not-read", source.text());
    }

    private SummaryList scores(IntakeReview.Review review) {
        var list = new SummaryList();
        for (var score : review.scores()) {
            var lines = new ArrayList<>(List.of(score.value()));
            if (!score.trend().isEmpty()) {
                lines.add(getTranslation("review.trend", score.trend()));
            }
            if (!score.caveat().isEmpty()) {
                lines.add(score.caveat());
            }
            list.with(score.title(), String.join(" ", lines));
        }
        return list;
    }

    private Div considered(IntakeReview.Review review) {
        var lines = review.considered().stream().map(this::considered).toList();
        return new Div(new Paragraph(getTranslation("review.considered.note")), list(lines, "review.considered.none"));
    }

    private String considered(IntakeReview.Considered one) {
        var parts = new ArrayList<>(
                List.of(one.label(), getTranslation("review.considered.rules", String.join(", ", one.rules()))));
        if (!one.icd10().isEmpty()) {
            parts.add(getTranslation("review.considered.icd10", String.join(", ", one.icd10())));
        }
        parts.add(one.note());
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private Div cautions(IntakeReview.Review review) {
        var nsaid = new Paragraph(getTranslation("nsaid." + review.nsaid())
                + (review.nsaidReasons().isEmpty() ? "" : " (" + String.join(", ", review.nsaidReasons()) + ")"));
        var lines = new ArrayList<>(review.cautions());
        review.ownWords().forEach(line -> lines.add(line.question() + " " + line.answer()));
        return new Div(nsaid, list(lines, "review.cautions.none"));
    }

    private Div plan(IntakeReview.Review review) {
        var suggested = review.plan().stream()
                .filter(IntakeReview.Planned::suggested)
                .map(IntakeReview.Planned::title)
                .toList();
        var against = review.plan().stream()
                .filter(item -> !item.suggested())
                .map(item -> getTranslation("review.plan.against", item.title()))
                .toList();
        var plan = new Div(list(suggested, "review.plan.none"));
        if (!against.isEmpty()) {
            var greyed = list(against, "review.plan.none");
            greyed.addClassName("quiet");
            plan.add(greyed);
        }
        return plan;
    }

    private Component questions(IntakeReview.Review review) {
        return list(review.patientQuestions(), "review.questions.none");
    }

    private NativeTable newer(List<IntakeReview.Newer> lines, @Nullable Instant reviewedBefore) {
        var table = new NativeTable();
        table.addClassName("evidence");
        var head = table.getHead().addRow();
        for (var column : List.of("question", "before", "now", "at")) {
            head.addHeaderCell().setText(getTranslation("review.newer." + column));
        }
        var none = getTranslation("review.not-answered");
        for (var line : lines) {
            var isNew = reviewedBefore != null && line.at().isAfter(reviewedBefore);
            var at = Formats.dateAndTime(line.at(), zone, getLocale());
            var row = table.getBody().addRow();
            row.addClassName(isNew ? "fired" : "known");
            row.addDataCell().setText(line.question());
            row.addDataCell().setText(Objects.requireNonNullElse(line.before(), none));
            row.addDataCell().setText(Objects.requireNonNullElse(line.now(), none));
            row.addDataCell().setText(isNew ? getTranslation("review.newer.since", at) : at);
        }
        return table;
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

    private UnorderedList changed(IntakeReview.Review review) {
        return new UnorderedList(review.changed().stream()
                .map(one -> new ListItem(getTranslation(
                        "review.changed.line",
                        one.question(),
                        one.answer(),
                        Formats.dateAndTime(one.at(), zone, getLocale()))))
                .toArray(ListItem[]::new));
    }

    private Div list(List<String> lines, String none) {
        return lines.isEmpty()
                ? new Div(new Paragraph(getTranslation(none)))
                : new Div(new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new)));
    }

    /** The review itself is English, whatever language the page around it speaks. */
    private Section section(String key, Component content) {
        content.getElement().setAttribute("lang", "en");
        var section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("section");
        return section;
    }
}
