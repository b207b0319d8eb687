package care.plumbline.domain.account;

import java.time.Duration;

/** How often something may be tried, and in which time. */
public enum AttemptLimit {
    /** Passwords for one address from one place; forgotten after a success. */
    SIGN_IN(10, Duration.ofMinutes(15)),

    /** Passwords for all addresses from one place. */
    SIGN_IN_FROM_ONE_PLACE(300, Duration.ofMinutes(15)),

    /** Codes mailed to one address; each allows five guesses. */
    CODE(3, Duration.ofHours(1)),

    /** Codes asked for from one place. */
    CODE_FROM_ONE_PLACE(200, Duration.ofHours(1));

    private final int most;
    private final Duration window;

    AttemptLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    int most() {
        return most;
    }

    Duration window() {
        return window;
    }
}
