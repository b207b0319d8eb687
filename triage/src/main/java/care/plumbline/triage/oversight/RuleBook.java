package care.plumbline.triage.oversight;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Rule;
import care.plumbline.triage.protocol.Transport;
import care.plumbline.triage.release.Release;
import care.plumbline.triage.release.Releases;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a version as people read them: what fires them, what they do, and what they rest on. */
@Query
@PreAuthorize("hasAnyRole('DOCTOR', 'ADMINISTRATOR')")
public class RuleBook {

    private final Releases releases;
    private final StopRule stopRule;

    RuleBook(Releases releases, StopRule stopRule) {
        this.releases = releases;
        this.stopRule = stopRule;
    }

    /** A version that ships, and how large it is. */
    public record Version(String version, String status, int questions, int rules, boolean inUse) {}

    /**
     * A rule.
     *
     * @param when its condition as a tree in words
     * @param reasons what the patient reads, English first
     */
    public record Entry(
            String id,
            Disposition level,
            @Nullable Transport transport,
            String title,
            Branch when,
            String rationale,
            List<String> reasons,
            List<String> sources) {}

    /** The versions that ship, oldest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(Actor actor) {
        var inUse = stopRule.inUse();
        return releases.versions().stream()
                .map(version -> releases.of(inUse.protocol().id(), version))
                .map(release -> version(release, inUse))
                .toList();
    }

    /** The rules of a version, the most urgent first; empty when it does not ship. */
    @Transactional(readOnly = true)
    public List<Entry> rules(Actor actor, String version) {
        if (!releases.versions().contains(version)) {
            return List.of();
        }
        var protocol = releases.of(releases.newest().protocol().id(), version).protocol();
        var words = new ConditionWords(protocol);
        return protocol.rules().stream()
                .sorted((one, other) -> other.level().compareTo(one.level()))
                .map(rule -> entry(protocol, words, rule))
                .toList();
    }

    private static Version version(Release release, Release inUse) {
        var protocol = release.protocol();
        return new Version(
                protocol.version(),
                protocol.status().name(),
                protocol.questions().size(),
                protocol.rules().size(),
                protocol.version().equals(inUse.protocol().version()));
    }

    private static Entry entry(Protocol protocol, ConditionWords words, Rule rule) {
        var known = protocol.knowledge().sources();
        return new Entry(
                rule.id(),
                rule.level(),
                rule.transport(),
                rule.title(),
                words.of(rule.when()),
                rule.doctor(),
                List.of(rule.reason(Language.EN), rule.reason(Language.ES)),
                rule.cite().stream()
                        .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                        .map(source -> source.text())
                        .toList());
    }
}
