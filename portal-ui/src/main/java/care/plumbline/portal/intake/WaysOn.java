package care.plumbline.portal.intake;

import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.security.DeviceLinks;
import care.plumbline.triage.intake.AskForRelease;
import care.plumbline.triage.intake.ContinueAfterCrisis;
import care.plumbline.triage.intake.RefreshIntake;
import care.plumbline.triage.intake.RestartAfterCare;
import org.springframework.stereotype.Component;

/** How somebody goes on with a check that is stopped, old, or begun on another device. */
@Component
class WaysOn {

    private final RestartAfterCare restarting;
    private final ContinueAfterCrisis continuing;
    private final AskForRelease asking;
    private final RefreshIntake refreshing;
    private final DeviceLinks links;

    WaysOn(
            RestartAfterCare restarting,
            ContinueAfterCrisis continuing,
            AskForRelease asking,
            RefreshIntake refreshing,
            DeviceLinks links) {
        this.restarting = restarting;
        this.continuing = continuing;
        this.asking = asking;
        this.refreshing = refreshing;
        this.links = links;
    }

    void afterCare(Actor actor, String language) {
        restarting.restart(actor, language);
    }

    void afterCrisis(Actor actor) {
        continuing.goOn(actor);
    }

    void refresh(Actor actor, String language) {
        refreshing.refresh(actor, language);
    }

    String deviceLink() {
        return links.make();
    }

    void askForRelease(Actor actor) {
        asking.ask(actor);
    }
}
