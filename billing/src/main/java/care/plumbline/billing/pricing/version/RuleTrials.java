package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays a version over the rules in effect, to see what it would do; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RuleTrials {

    private final PricingVersions versions;
    private final SheetChecks checks;
    private final SheetJson json;
    private final Clinic clinic;

    RuleTrials(PricingVersions versions, SheetChecks checks, SheetJson json, Clinic clinic) {
        this.versions = versions;
        this.checks = checks;
        this.json = json;
        this.clinic = clinic;
    }

    /**
     * A version that can be tried.
     *
     * @throws VersionRefused.NotThere when there is none
     * @throws VersionRefused.HasErrors when its cells have errors
     */
    public PricingVersion require(Actor actor, PricingVersionId id) {
        var version = versions.find(id).orElseThrow(VersionRefused.NotThere::new);
        var undecided = version.status() == VersionStatus.DRAFT || version.status() == VersionStatus.SUBMITTED;
        if (undecided && checks.check(actor, version).stream().anyMatch(Finding::isError)) {
            throw new VersionRefused.HasErrors();
        }
        return version;
    }

    /** A version, whatever is to be said about its cells. */
    public Optional<PricingVersion> find(PricingVersionId id) {
        return versions.find(id);
    }

    /** The rules as they are. */
    public TrialRules standing(Actor actor) {
        return new TrialRules(
                versions.everApproved(), clinic.organisation(actor).zone(), null);
    }

    /** The rules with a version's cells in the place of what holds of its kind. */
    public TrialRules with(Actor actor, PricingKind kind, PricingVersionId id, Sheet sheet) {
        return new TrialRules(
                versions.everApproved(), clinic.organisation(actor).zone(), new TrialRules.Draft(kind, id, sheet));
    }

    /** The same with cells as they are stored. */
    public TrialRules with(Actor actor, PricingVersion version, String cells) {
        return with(actor, version.kind(), version.id(), json.read(cells));
    }

    /** A version's cells, to be stored. */
    public String cells(PricingVersion version) {
        return json.write(version.sheet());
    }
}
