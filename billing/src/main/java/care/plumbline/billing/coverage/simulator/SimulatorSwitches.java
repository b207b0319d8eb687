package care.plumbline.billing.coverage.simulator;

import java.time.Duration;

/**
 * How the simulated payers behave.
 *
 * @param delay how long an answer takes; not negative
 */
public record SimulatorSwitches(Duration delay, Fault fault) {

    /** At once, and as they should. */
    public static final SimulatorSwitches OFF = new SimulatorSwitches(Duration.ZERO, Fault.NONE);

    /** What goes wrong. */
    public enum Fault {
        NONE,
        /** Nothing comes back. */
        NO_ANSWER,
        /** The payer says that it cannot answer now. */
        AAA42,
        /** Something comes back that is no answer. */
        GARBAGE,
        /** The answer breaks off. */
        TRUNCATED
    }

    /** Refuses a negative delay. */
    public SimulatorSwitches {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative");
        }
    }
}
