package care.plumbline.billing.pricing.version;

import care.plumbline.billing.coverage.Payers;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PriceSheet;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.sheet.SheetContext;
import care.plumbline.billing.pricing.sheet.Sheets;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks sheets against what the clinic has: its visit types, its payers, the version they were drafted from. */
@Component
class SheetChecks {

    private final PricingVersions versions;
    private final Clinic clinic;
    private final Payers payers;
    private final Clock clock;

    SheetChecks(PricingVersions versions, Clinic clinic, Payers payers, Clock clock) {
        this.versions = versions;
        this.clinic = clinic;
        this.payers = payers;
        this.clock = clock;
    }

    List<Finding> check(Actor actor, PricingVersion version) {
        return check(actor, version.kind(), version.sheet(), baseSheet(version));
    }

    List<Finding> check(Actor actor, PricingKind kind, Sheet sheet, Sheet base) {
        return Sheets.check(kind, sheet, context(actor, base));
    }

    Sheet baseSheet(PricingVersion version) {
        return version.base() == null
                ? Sheet.EMPTY
                : versions.find(version.base()).map(PricingVersion::sheet).orElse(Sheet.EMPTY);
    }

    private SheetContext context(Actor actor, Sheet base) {
        var zone = clinic.organisation(actor).zone();
        var lowest = versions.inEffect(PricingKind.PRICES, clock.instant())
                .flatMap(prices -> PriceSheet.read(prices.sheet(), SheetContext.published(zone)).require().stream()
                        .filter(row -> row.priceClass() == PriceClass.SELF_PAY)
                        .map(PriceSheet.Row::amount)
                        .min(Comparator.naturalOrder()));
        return new SheetContext(
                Arrays.stream(VisitType.values()).map(VisitType::name).collect(Collectors.toSet()),
                payers.codes(),
                zone,
                base,
                lowest.orElse(null));
    }
}
