package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.pricing.Promos.Promo;
import care.plumbline.billing.pricing.sheet.PromoSheet;
import care.plumbline.billing.pricing.sheet.SheetContext;
import care.plumbline.billing.quote.scenario.source.Moments;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads promo codes. */
final class PromosReader {

    private static final Set<String> KEYS = Set.of(
            "percent",
            "amount",
            "cap",
            "stackable",
            "from",
            "until",
            "states",
            "visitTypes",
            "firstVisitOnly",
            "perPatient",
            "inAll");

    private PromosReader() {}

    static List<Promo> read(Map<String, SourceNode> promos, SheetContext context, SourceNode file) {
        var sheet = new SheetSection(file);
        promos.forEach((code, promo) -> {
            promo.members(KEYS);
            sheet.add(new SheetSection.Row(promo)
                    .cell("code", code)
                    .cell("percent", promo.find("percent"), Scalars::percentage)
                    .cell("amount", promo.find("amount"), Scalars::words)
                    .cell("cap", promo.find("cap"), Scalars::words)
                    .cell("stackable", promo.find("stackable"), PromosReader::yes)
                    .cell("from", promo.find("from"), source -> moment(source, context.zone()))
                    .cell("until", promo.find("until"), source -> moment(source, context.zone()))
                    .cell("states", promo.find("states"), PromosReader::words)
                    .cell("visit_types", promo.find("visitTypes"), PromosReader::words)
                    .cell("first_visit_only", promo.find("firstVisitOnly"), PromosReader::yes)
                    .cell("per_patient", promo.find("perPatient"), Scalars::words)
                    .cell("in_all", promo.find("inAll"), Scalars::words));
        });
        return sheet.read(rows -> PromoSheet.read(rows, context)).orElse(List.of());
    }

    private static Optional<String> yes(SourceNode source) {
        return Scalars.yes(source).map(yes -> yes ? "yes" : "no");
    }

    private static Optional<String> words(SourceNode source) {
        return Optional.of(String.join(" ", Scalars.list(source, Scalars::words)));
    }

    /** On the clinic's clock, as the sheet wants it; in the hour that comes twice only the first time can be said. */
    private static Optional<String> moment(SourceNode source, ZoneId zone) {
        return Moments.dayOrInstant(source, zone).flatMap(instant -> {
            var local = instant.atZone(zone).toLocalDateTime();
            if (local.atZone(zone).toInstant().equals(instant)) {
                return Optional.of(local.toString());
            }
            source.problem("this is in the hour that comes twice on the clock of %s; take another".formatted(zone));
            return Optional.empty();
        });
    }
}
