package care.plumbline.billing.coverage.directory;

import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.coverage.directory.DirectoryRefused.Field;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.domain.shared.UseCase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Billing staff add a payer or change one; nothing is deleted, what is not wanted any more is switched off. */
@UseCase
@PreAuthorize("hasRole('BILLING_STAFF')")
public class SavePayer {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");
    private static final Pattern ELECTRONIC_ID = Pattern.compile("[A-Za-z0-9]{2,80}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    private final Directory directory;
    private final Audit audit;

    SavePayer(Directory directory, Audit audit) {
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * What is typed.
     *
     * @param code only for a new payer: rates point at it
     * @param electronicId blank when the payer is asked by phone
     * @param states where we are in its network: two letters each, or nothing for nowhere
     * @param everywhere in its network in every state
     */
    public record Typed(
            String name,
            String code,
            @Nullable PayerKind kind,
            String electronicId,
            boolean everywhere,
            String states,
            boolean active) {}

    /**
     * Saves a payer.
     *
     * @param before as it was shown; null for a new one
     * @throws DirectoryRefused with what is wrong at each field, or when somebody changed it meanwhile
     */
    @Transactional
    public ListedPayer save(Actor actor, @Nullable ListedPayer before, Typed typed) {
        if (before != null) {
            var now = directory.lock(before.id()).orElseThrow(DirectoryRefused.NotThere::new);
            if (!now.equals(before)) {
                throw new DirectoryRefused.ChangedMeanwhile();
            }
        }
        var payer = read(before, typed);
        directory.save(payer);
        audit.record(actor, Action.CHANGED_PLANS, null, "payer", payer.id().value());
        return payer;
    }

    private ListedPayer read(@Nullable ListedPayer before, Typed typed) {
        var problems = new EnumMap<Field, Refusal>(Field.class);
        var id = before == null ? PayerId.next() : before.id();
        var name = Names.read(typed.name(), problems);
        if (!problems.containsKey(Field.NAME) && directory.isPayer(name, id)) {
            problems.put(Field.NAME, new DirectoryRefused.NameTaken());
        }
        var code = before == null ? code(typed.code(), problems) : before.code();
        if (typed.kind() == null) {
            problems.put(Field.KIND, new DirectoryRefused.KindMissing());
        }
        var electronicId = typed.electronicId().strip();
        if (!electronicId.isEmpty() && !ELECTRONIC_ID.matcher(electronicId).matches()) {
            problems.put(Field.ELECTRONIC_ID, new DirectoryRefused.ElectronicIdWrong());
        }
        var states = typed.everywhere() ? List.of(ListedPayer.EVERYWHERE) : states(typed.states(), problems);
        if (!problems.isEmpty()) {
            throw new DirectoryRefused.NotReadable(problems);
        }
        return new ListedPayer(
                id,
                name,
                code,
                Objects.requireNonNull(typed.kind()),
                electronicId.isEmpty() ? null : electronicId,
                states,
                typed.active());
    }

    private String code(String text, Map<Field, Refusal> problems) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            problems.put(Field.CODE, new DirectoryRefused.CodeMissing());
        } else if (directory.isCode(code)) {
            problems.put(Field.CODE, new DirectoryRefused.CodeTaken());
        }
        return code;
    }

    private static List<String> states(String text, Map<Field, Refusal> problems) {
        var states = Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(state -> !state.isEmpty())
                .distinct()
                .toList();
        if (!states.stream().allMatch(state -> STATE.matcher(state).matches())) {
            problems.put(Field.STATES, new DirectoryRefused.StatesWrong());
        }
        return states;
    }
}
