package care.plumbline.domain.notification;

import care.plumbline.domain.shared.Refusal;

/** Why somebody's wishes were not kept. */
public abstract sealed class ContactRefused extends Refusal {

    private ContactRefused() {
        super();
    }

    /** The account has no patient yet, and so no visit to be reminded of. */
    public static final class NothingToRemind extends ContactRefused {}
}
