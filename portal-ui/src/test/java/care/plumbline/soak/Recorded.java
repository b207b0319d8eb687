package care.plumbline.soak;

import care.plumbline.domain.shared.Refusal;
import care.plumbline.soak.History.Kind;
import care.plumbline.soak.History.Phase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Does operations with a line before and a line after each, and finds out later what became of those without an end. */
final class Recorded {

    /** How often one asks again when asking fails. */
    private static final int PATIENCE = 5;

    private final History history;
    private final Desk desk;

    Recorded(History history, Desk desk) {
        this.history = history;
        this.desk = desk;
    }

    private record Answer(Phase phase, Map<String, String> facts) {}

    /** Whether it was done; a failure is looked into at once, so that what comes next stands on firm ground. */
    boolean perform(Kind kind, Map<String, String> asked) {
        var op = UUID.randomUUID();
        var facts = new HashMap<>(asked);
        history.write(op, kind, Phase.INVOKED, facts);
        var answer = answer(() -> work(op, kind, facts, false));
        history.write(op, kind, answer.phase(), answer.facts());
        if (answer.phase() == Phase.FAILED) {
            resolve(op, kind, facts);
        }
        return answer.phase() == Phase.OK;
    }

    /** Asks again with the same key. Whatever is answered now is answered a second time, or it is two answers. */
    void resolve(Operation unknown) {
        resolve(unknown.id(), unknown.kind(), new HashMap<>(unknown.facts()));
    }

    private void resolve(UUID op, Kind kind, Map<String, String> facts) {
        var first = answer(() -> work(op, kind, facts, true));
        for (var tries = 1; first.phase() == Phase.FAILED; tries++) {
            history.write(op, kind, Phase.FAILED, first.facts());
            if (tries == PATIENCE) {
                return;
            }
            first = answer(() -> work(op, kind, facts, true));
        }
        var said = new HashMap<>(first.facts());
        if (first.phase() == Phase.OK) {
            var second = answer(() -> work(op, kind, facts, true));
            if (!second.equals(first)) {
                said.put("disagrees", second.toString());
            }
        }
        history.write(op, kind, first.phase() == Phase.OK ? Phase.RESOLVED_OK : Phase.RESOLVED_REFUSED, said);
    }

    private Map<String, String> work(UUID op, Kind kind, Map<String, String> facts, boolean again) {
        return switch (kind) {
            case HOLD -> desk.hold(facts);
            case RELEASE -> desk.release(facts);
            case BOOK ->
                desk.book(facts, (what, id) -> {
                    history.write(op, kind, Phase.STEP, Map.of(what, id.toString()));
                    facts.put(what, id.toString());
                });
            case MOVE -> desk.move(facts);
            case CANCEL -> desk.cancel(facts, again);
            case REPEAT -> desk.repeat(facts);
            case SWEEP -> desk.sweep();
        };
    }

    private static Answer answer(Supplier<Map<String, String>> work) {
        try {
            return new Answer(Phase.OK, work.get());
        } catch (Refusal | Desk.NotBooked refused) {
            return new Answer(Phase.REFUSED, Map.of("why", refused.getMessage()));
        } catch (RuntimeException failed) {
            return new Answer(
                    Phase.FAILED,
                    Map.of("why", why(failed), "state", state(failed).orElse("")));
        }
    }

    private static String why(Throwable failed) {
        return failed.getClass().getSimpleName() + ": " + failed.getMessage();
    }

    private static Optional<String> state(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
