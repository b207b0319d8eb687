package care.plumbline.triage.oversight;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.SystemRunner;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.FiredRule;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.release.Release;
import care.plumbline.triage.release.Releases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * A draft beside the version in use: what differs, and which of 1,000 made-up and all stored intakes would come out
 * differently. Nothing is stored, and of stored intakes nobody learns more than their id.
 */
@Component
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class CompareDraft {

    /** So many intakes are made up. */
    public static final int GENERATED = 1_000;

    /** The file that holds the rules. */
    public static final String RULES = "rules.yaml";

    private static final long SEED = 20_261_126L;

    private final Releases releases;
    private final StoredIntakes stored;
    private final SystemRunner system;

    CompareDraft(Releases releases, StoredIntakes stored, SystemRunner system) {
        this.releases = releases;
        this.stored = stored;
        this.system = system;
    }

    /** A difference in the text of the two. */
    public record Difference(String what, String before, String after) {}

    /**
     * An intake that would come out differently.
     *
     * @param source {@code made up 17}, or the id of a stored one
     * @param oldRule the rule that decides now; null when none does
     * @param lower whether the draft is less cautious here
     */
    public record Changed(
            String source,
            @Nullable Disposition oldLevel,
            @Nullable String oldRule,
            @Nullable Disposition newLevel,
            @Nullable String newRule,
            boolean lower) {}

    /**
     * The comparison.
     *
     * @param problems why the draft cannot be read, with file, line and rule; when there are any, nothing else is said
     */
    public record Comparison(
            List<String> problems, List<Difference> differences, List<Changed> changed, int generated, int stored) {}

    /** The files a draft may replace. */
    public List<String> files(Actor actor) {
        return DraftProtocol.FILES.stream().sorted().toList();
    }

    /** The text of a file of the newest version. */
    public String text(Actor actor, String file) {
        return DraftProtocol.FILES.contains(file) ? DraftProtocol.text(releases.newest(), file) : "";
    }

    /** Compares the newest version with itself after this file is replaced. */
    public Comparison compare(Actor actor, String file, String text) {
        var base = releases.newest();
        if (!DraftProtocol.FILES.contains(file)) {
            throw new OversightRefused.UnknownVersion();
        }
        return switch (DraftProtocol.read(base, file, text)) {
            case DraftProtocol.Outcome.Faulty(var problems) -> new Comparison(problems, List.of(), List.of(), 0, 0);
            case DraftProtocol.Outcome.Readable(var draft) -> compare(base, draft);
        };
    }

    private Comparison compare(Release base, Release draft) {
        var differences = ProtocolDiff.of(base, draft).stream()
                .map(change -> new Difference(change.what(), change.before(), change.after()))
                .toList();
        var changed = new ArrayList<Changed>();
        var number = 0;
        for (var answers : new GeneratedIntakes(base.protocol(), SEED).next(GENERATED)) {
            number++;
            replay("made up " + number, base, draft, answers, Flags.NONE, changed);
        }
        var intakes = system.run(stored::all);
        for (var intake : intakes) {
            replay(intake.id().toString(), base, draft, intake.answers(), intake.flags(), changed);
        }
        return new Comparison(List.of(), differences, changed, GENERATED, intakes.size());
    }

    private static void replay(
            String source, Release base, Release draft, Answers answers, Flags flags, List<Changed> changed) {
        var before = assess(base.protocol(), answers, flags);
        var after = assess(draft.protocol(), answers, flags);
        var oldRule = deciding(before);
        var newRule = deciding(after);
        var oldLevel = before.level();
        var newLevel = after.level();
        if (oldLevel != newLevel || !String.valueOf(oldRule).equals(String.valueOf(newRule))) {
            var lower = oldLevel != null && (newLevel == null || newLevel.compareTo(oldLevel) < 0);
            changed.add(new Changed(source, oldLevel, oldRule, newLevel, newRule, lower));
        }
    }

    private static Assessment assess(Protocol protocol, Answers answers, Flags flags) {
        return Assess.assess(protocol, answers, flags);
    }

    private static @Nullable String deciding(Assessment assessment) {
        return assessment.deciding().stream().map(FiredRule::ruleId).findFirst().orElse(null);
    }
}
