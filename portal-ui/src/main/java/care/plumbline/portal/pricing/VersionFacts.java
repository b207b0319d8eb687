package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.PricingVersion;
import care.plumbline.billing.pricing.version.VersionStatus;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Whose version it is, when it holds and why. */
class VersionFacts extends Composite<Div> {

    private final ZoneId zone;

    VersionFacts(Opened opened, ZoneId zone) {
        this.zone = zone;
        var version = opened.version();
        var list = new SummaryList()
                .with(getTranslation("pricing.column.status"), new StatusBadge(version.status()))
                .with(getTranslation("pricing.fact.drafted"), by(opened.author(), version.createdAt()))
                .with(getTranslation("pricing.fact.base"), base(opened.base()));
        if (version.submittedAt() != null) {
            list.with(getTranslation("pricing.fact.submitted"), by(opened.submitter(), version.submittedAt()))
                    .with(getTranslation("pricing.column.reason"), version.reason())
                    .with(getTranslation("pricing.fact.begins"), begins(version));
        }
        if (version.endsAt() != null) {
            list.with(getTranslation("pricing.fact.ends"), Formats.exactly(version.endsAt(), zone, getLocale()));
        }
        if (version.decidedAt() != null) {
            list.with(getTranslation("pricing.fact.decided"), by(opened.decider(), version.decidedAt()));
        }
        getContent().add(list);
        var undecided = version.status() == VersionStatus.DRAFT || version.status() == VersionStatus.SUBMITTED;
        if (undecided && opened.isStale()) {
            getContent().add(new Notice(Notice.Kind.WARN, stale(opened)));
        }
    }

    private String stale(Opened opened) {
        var latest = opened.latest();
        return getTranslation(
                opened.version().status() == VersionStatus.DRAFT ? "pricing.stale.draft" : "pricing.stale.submitted",
                latest == null ? "" : Integer.toString(latest.number()));
    }

    private String begins(PricingVersion version) {
        return version.effectiveFrom() == null
                ? getTranslation("pricing.start.at-once")
                : Formats.exactly(version.effectiveFrom(), zone, getLocale());
    }

    private String base(@Nullable PricingVersion base) {
        return base == null
                ? getTranslation("pricing.fact.base.none")
                : getTranslation("pricing.version", Integer.toString(base.number()));
    }

    private String by(String who, Instant at) {
        return getTranslation("pricing.fact.by", who, Formats.dateAndTime(at, zone, getLocale()));
    }
}
