package care.plumbline.portal.intake;

import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.people.TellAboutYou;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.platform.security.SignIn;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens when somebody says who they are: stored, merged when signed in, and the answers assessed again. */
@Component
class AboutYouFlow {

    private final TellAboutYou telling;
    private final SubmitIntake submitting;
    private final MyIntake intake;
    private final MyHold hold;
    private final SignIn signIn;
    private final CurrentActor current;

    AboutYouFlow(
            TellAboutYou telling,
            SubmitIntake submitting,
            MyIntake intake,
            MyHold hold,
            SignIn signIn,
            CurrentActor current) {
        this.telling = telling;
        this.submitting = submitting;
        this.intake = intake;
        this.hold = hold;
        this.signIn = signIn;
        this.current = current;
    }

    /** Where the person goes next. */
    enum Next {
        TIMES,
        /** The birth date made the result more urgent. */
        RESULT_RAISED,
        EMERGENCY,
        TOO_YOUNG,
        /** The questions are not all answered. */
        START
    }

    Next tell(PersonalDetails details, String language) {
        var before = level();
        telling.tell(current.orNewVisitor(), details, language);
        signIn.mergeVisitor();
        try {
            submitting.submit(current.get());
        } catch (IntakeRefused unfinished) {
            return Next.START;
        }
        return switch (hold.clearance(current.get())) {
            case Clearance.Blocked(var reason) when reason == Reason.EMERGENCY -> Next.EMERGENCY;
            case Clearance.Blocked(var reason) when reason == Reason.UNDER_AGE -> Next.TOO_YOUNG;
            case Clearance.Blocked ignored -> Next.START;
            default -> isRaised(before, level()) ? Next.RESULT_RAISED : Next.TIMES;
        };
    }

    private static boolean isRaised(@Nullable Disposition before, @Nullable Disposition after) {
        return before != null && after != null && after != before && after.atLeast(before);
    }

    private @Nullable Disposition level() {
        return intake.result(current.get(), Language.EN)
                .map(MyIntake.Result::level)
                .orElse(null);
    }
}
