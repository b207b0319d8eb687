package care.plumbline.domain.shared;

import java.util.function.Function;

/** Runs recovery and settlement as the system: own thread, own identity, outside any transaction of the caller. */
public interface SystemRunner {

    /** Does the work with a SYSTEM actor and returns its answer; its refusals and failures reach the caller. */
    <T> T run(Function<Actor, T> work);
}
