package care.plumbline.billing.coverage.directory;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.directory.DirectoryRefused.Field;
import care.plumbline.billing.money.AmountRefused;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.money.TypedAmount;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Billing staff add a health plan or change one; nothing is deleted, what is not accepted any more is switched off. */
@UseCase
@PreAuthorize("hasRole('BILLING_STAFF')")
public class SaveHealthPlan {

    private static final int MOST_SYNONYMS = 50;

    private final Directory directory;
    private final Audit audit;

    SaveHealthPlan(Directory directory, Audit audit) {
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * What is typed.
     *
     * @param copay typical for a virtual visit; blank is unknown, never zero
     * @param synonyms what else patients call it, one a line
     */
    public record Typed(String name, String copay, String synonyms, boolean active) {}

    /**
     * Saves a plan.
     *
     * @param before as it was shown; null for a new one
     * @throws DirectoryRefused with what is wrong at each field, or when somebody changed it meanwhile
     */
    @Transactional
    public ListedPlan save(Actor actor, PayerId payer, @Nullable ListedPlan before, Typed typed) {
        directory.lock(payer).orElseThrow(DirectoryRefused.NotThere::new);
        if (before != null) {
            var now = directory
                    .lock(before.id())
                    .filter(plan -> plan.payer().equals(payer))
                    .orElseThrow(DirectoryRefused.NotThere::new);
            if (!now.equals(before)) {
                throw new DirectoryRefused.ChangedMeanwhile();
            }
        }
        var plan = read(payer, before, typed);
        directory.save(plan);
        audit.record(actor, Action.CHANGED_PLANS, null, "health_plan", plan.id().value());
        return plan;
    }

    private ListedPlan read(PayerId payer, @Nullable ListedPlan before, Typed typed) {
        var problems = new EnumMap<Field, Refusal>(Field.class);
        var plan = new ListedPlan(
                before == null ? new HealthPlanId(UuidV7.next()) : before.id(),
                payer,
                Names.read(typed.name(), problems),
                copay(typed.copay(), problems),
                synonyms(typed.synonyms(), problems),
                typed.active());
        if (!problems.containsKey(Field.NAME) && directory.isPlan(plan)) {
            problems.put(Field.NAME, new DirectoryRefused.NameTaken());
        }
        if (!problems.isEmpty()) {
            throw new DirectoryRefused.NotReadable(problems);
        }
        return plan;
    }

    private static @Nullable Money copay(String text, Map<Field, Refusal> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return TypedAmount.read(text);
        } catch (AmountRefused refused) {
            problems.put(Field.COPAY, refused);
            return null;
        }
    }

    /** The same name in other letters is the same name. */
    private static List<String> synonyms(String text, Map<Field, Refusal> problems) {
        var names = new TreeMap<String, String>();
        Arrays.stream(text.split("\\R"))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        if (names.size() > MOST_SYNONYMS || names.keySet().stream().anyMatch(name -> name.length() > Names.MAX)) {
            problems.put(Field.SYNONYMS, new DirectoryRefused.SynonymsTooLong());
        }
        return List.copyOf(names.values());
    }
}
