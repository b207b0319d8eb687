package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Transport;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release of the protocol says of one person's answers (protocol section 4.2).
 *
 * @param level the disposition; null when stopped, and null before the end unless there is an emergency
 * @param stop why the protocol cannot be applied, or null
 * @param transport the more urgent of calling 911 and going to the emergency room; null without such an emergency
 * @param crisis988 whether the crisis line is shown, alone or in addition to the transport
 * @param fired every rule that holds, in file order
 * @param unknowns the items without a certain answer, in display order
 */
public record Assessment(
        String protocolId,
        String version,
        @Nullable Disposition level,
        @Nullable Stop stop,
        @Nullable Transport transport,
        boolean crisis988,
        List<FiredRule> fired,
        List<Unknown> unknowns,
        ScoreResults scores,
        Nsaid nsaid,
        Flags flags) {

    /** A patient reads at most so many reasons (section 1.2, principle 8). */
    private static final int MOST_REASONS = 3;

    public Assessment {
        fired = List.copyOf(fired);
        unknowns = List.copyOf(unknowns);
    }

    /** Gives the same assessment, at no lower level than this; one that was stopped stays so. */
    public Assessment atLeast(Disposition floor) {
        var decided = level;
        if (decided == null || decided.atLeast(floor)) {
            return this;
        }
        return new Assessment(
                protocolId, version, floor, stop, transport, crisis988, fired, unknowns, scores, nsaid, flags);
    }

    /** Gives the same assessment with one more flag when the condition is true. */
    public Assessment with(Flags.Flag flag, boolean condition) {
        return new Assessment(
                protocolId,
                version,
                level,
                stop,
                transport,
                crisis988,
                fired,
                unknowns,
                scores,
                nsaid,
                flags.with(flag, condition));
    }

    /** Gives the rules whose reasons the patient reads: the most urgent ones, at most three, in file order. */
    public List<FiredRule> deciding() {
        if (level == null) {
            return List.of();
        }
        var highest = fired.stream().map(FiredRule::level).max(Comparator.naturalOrder());
        return fired.stream()
                .filter(rule -> highest.filter(rule.level()::equals).isPresent())
                .limit(MOST_REASONS)
                .toList();
    }
}
