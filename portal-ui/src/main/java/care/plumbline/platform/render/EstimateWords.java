package care.plumbline.platform.render;

import care.plumbline.billing.estimate.Estimate;
import care.plumbline.billing.estimate.Estimate.Charges;
import care.plumbline.billing.estimate.Estimate.Item;
import care.plumbline.billing.estimate.Estimate.Visit;
import care.plumbline.billing.estimate.EstimateDispute;
import care.plumbline.platform.render.EstimateText.Block;
import care.plumbline.platform.render.EstimateText.Fact;
import care.plumbline.platform.render.EstimateText.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives a good-faith estimate its words, with the sentences that 45 CFR 149.610(c)(1) wants in each of them. */
@Component
public class EstimateWords {

    private final MessageSource messages;

    EstimateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The whole estimate in the language of the locale. */
    public EstimateText of(Estimate estimate, Locale locale) {
        return new Writer(locale).write(estimate);
    }

    private final class Writer {

        private final Locale locale;
        private final PaperFormats formats;

        Writer(Locale locale) {
            this.locale = locale;
            this.formats = new PaperFormats(locale);
        }

        EstimateText write(Estimate estimate) {
            var content = estimate.content();
            var sections = new ArrayList<Section>();
            sections.add(head(estimate));
            sections.add(patient(content.patient()));
            sections.add(visit(content));
            content.charges().forEach(charges -> sections.add(charges(content.visit(), charges)));
            sections.add(separately(content));
            sections.add(section(
                    "estimate.note",
                    words("estimate.note.more"),
                    words("estimate.note.only-estimate"),
                    words("estimate.note.no-contract")));
            sections.add(section(
                    "estimate.dispute",
                    words("estimate.dispute.right", formats.money(EstimateDispute.MARGIN)),
                    words("estimate.dispute.when", EstimateDispute.DAYS_TO_START),
                    words("estimate.dispute.where"),
                    new Block.Points(List.of(
                            word("estimate.dispute.website"),
                            word("estimate.dispute.phone"),
                            word("estimate.dispute.email"))),
                    words("estimate.dispute.no-harm"),
                    words("estimate.dispute.keep")));
            return new EstimateText(word("estimate.title"), sections);
        }

        private Section head(Estimate estimate) {
            var zone = estimate.content().visit().zone();
            return new Section(
                    "",
                    List.of(
                            words("estimate.lead"),
                            facts(
                                    fact(
                                            "estimate.number",
                                            word("estimate.number.version", estimate.number(), estimate.version())),
                                    fact(
                                            "estimate.issued",
                                            formats.date(estimate.issuedAt()
                                                    .atZone(zone)
                                                    .toLocalDate())),
                                    fact("estimate.total", formats.money(estimate.total())))));
        }

        private Section patient(Estimate.Patient patient) {
            return section(
                    "estimate.patient",
                    facts(
                            fact("estimate.name", patient.name()),
                            fact("estimate.birth-date", formats.date(patient.birthDate())),
                            fact("estimate.patient.state", patient.state())));
        }

        private Section visit(Estimate.Content content) {
            var visit = content.visit();
            var start = visit.startsAt();
            return section(
                    "estimate.visit",
                    facts(
                            fact("estimate.visit.what", described(visit)),
                            fact(
                                    "estimate.visit.when",
                                    start == null
                                            ? word("estimate.visit.no-time")
                                            : WallClock.inFull(start, visit.zone(), locale.getLanguage())),
                            fact(
                                    "estimate.diagnoses",
                                    content.diagnoses().isEmpty()
                                            ? word("estimate.diagnoses.none")
                                            : String.join(", ", content.diagnoses()))));
        }

        private String described(Visit visit) {
            return word("estimate.item.VISIT", word("visit-type." + visit.type().name()), visit.minutes());
        }

        private Section charges(Visit visit, Charges charges) {
            var provider = charges.provider();
            var facts = new ArrayList<Fact>();
            facts.addAll(party("estimate.clinic", provider.organisation()));
            facts.add(fact("estimate.clinic.address", known(provider.address())));
            var doctor = provider.doctor();
            if (doctor != null) {
                facts.addAll(party("estimate.doctor", doctor));
            }
            facts.add(fact("estimate.provider.state", known(provider.state())));
            facts.add(fact("estimate.provider.phone", PaperFormats.phone(provider.phone())));
            var name = provider.organisation().name();
            return new Section(
                    word("estimate.charges", name),
                    List.of(
                            new Block.Facts(facts),
                            new Block.Charges(
                                    word("estimate.charges.caption", name),
                                    List.of(
                                            word("estimate.charges.item"),
                                            word("estimate.charges.code"),
                                            word("estimate.charges.amount")),
                                    charges.items().stream()
                                            .map(item -> row(visit, item))
                                            .toList(),
                                    List.of(word("estimate.charges.total"), "", formats.money(charges.total())))));
        }

        private List<Fact> party(String role, Estimate.Party party) {
            return List.of(
                    fact(role, party.name()),
                    fact(role + ".npi", known(party.npi())),
                    fact(role + ".tin", known(party.tin())));
        }

        private List<String> row(Visit visit, Item item) {
            var code = item.serviceCode();
            return List.of(
                    described(visit, item),
                    code == null ? word("estimate.charges.no-code") : code,
                    formats.money(item.amount()));
        }

        private String described(Visit visit, Item item) {
            var key = "estimate.item." + item.kind().name();
            return switch (item.kind()) {
                case VISIT -> described(visit);
                case PROMO -> word(key, String.valueOf(item.argument()));
                case AFTER_HOURS, ASSISTANCE -> word(key);
            };
        }

        private Section separately(Estimate.Content content) {
            return content.separately().isEmpty()
                    ? section("estimate.separately", words("estimate.separately.none"))
                    : section(
                            "estimate.separately",
                            new Block.Points(content.separately().stream()
                                    .map(care -> word("estimate.separately." + care.name()))
                                    .toList()),
                            words("estimate.separately.how"));
        }

        private Section section(String heading, Block... blocks) {
            return new Section(word(heading), List.of(blocks));
        }

        private Block words(String key, Object... arguments) {
            return new Block.Words(word(key, arguments));
        }

        private Block facts(Fact... facts) {
            return new Block.Facts(List.of(facts));
        }

        private Fact fact(String key, String value) {
            return new Fact(word(key), value);
        }

        /** A number the law wants and nobody recorded is missed in the open, not left out. */
        private String known(@Nullable String value) {
            return value == null ? word("estimate.not-recorded") : value;
        }

        private String word(String key, Object... arguments) {
            return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
        }
    }
}
