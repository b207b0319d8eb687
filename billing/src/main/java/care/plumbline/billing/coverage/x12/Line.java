package care.plumbline.billing.coverage.x12;

import java.util.List;

/** A benefit, and how far it speaks of video visits (billing specification, section 3.5, step 6). */
record Line(Benefit benefit, Fit fit) {

    /** Ascending: the best that is present wins, the first two are dropped. */
    enum Fit {
        /** It names other places of service only. */
        OTHER_PLACES,
        /** A message excludes them. */
        EXCLUDED,
        /** It says nothing of them. */
        GENERAL,
        BY_MESSAGE,
        BY_PLACE;

        boolean isDropped() {
            return this == OTHER_PLACES || this == EXCLUDED;
        }
    }

    int number() {
        return benefit.number();
    }

    List<String> messages() {
        return benefit.messages();
    }
}
