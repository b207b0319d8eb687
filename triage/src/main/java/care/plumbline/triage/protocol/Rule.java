package care.plumbline.triage.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the protocol (section 4.3): when its expression holds, the disposition is at least its level.
 *
 * @param transport how the person gets help, present exactly for emergencies
 * @param finding the code by which plan and summary know what the rule found
 * @param doctor the rationale for the doctor
 * @param reason the reason for the patient
 * @param ddx the diagnoses the doctor may consider
 * @param cite the keys of the sources
 */
public record Rule(
        String id,
        Disposition level,
        @Nullable Transport transport,
        String finding,
        String title,
        Expression when,
        String doctor,
        Wording reason,
        List<String> ddx,
        List<String> cite) {

    public Rule {
        if ((level == Disposition.EMERGENCY_NOW) != (transport != null)) {
            throw new IllegalArgumentException("A rule has a transport exactly when it is an emergency: " + id);
        }
        ddx = List.copyOf(ddx);
        cite = List.copyOf(cite);
    }

    /** Gives the reason the patient reads. */
    public String reason(Language language) {
        return reason.in(language);
    }
}
