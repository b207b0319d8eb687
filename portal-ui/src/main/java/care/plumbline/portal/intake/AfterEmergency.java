package care.plumbline.portal.intake;

import care.plumbline.domain.shared.Actor;
import care.plumbline.triage.intake.AskForRelease;
import care.plumbline.triage.intake.ContinueAfterCrisis;
import care.plumbline.triage.intake.RestartAfterCare;
import org.springframework.stereotype.Component;

/** What somebody may do after emergency advice, besides correcting an answer. */
@Component
class AfterEmergency {

    private final RestartAfterCare restarting;
    private final ContinueAfterCrisis continuing;
    private final AskForRelease asking;

    AfterEmergency(RestartAfterCare restarting, ContinueAfterCrisis continuing, AskForRelease asking) {
        this.restarting = restarting;
        this.continuing = continuing;
        this.asking = asking;
    }

    void afterCare(Actor actor, String language) {
        restarting.restart(actor, language);
    }

    void afterCrisis(Actor actor) {
        continuing.goOn(actor);
    }

    void askForRelease(Actor actor) {
        asking.ask(actor);
    }
}
