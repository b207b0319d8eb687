package care.plumbline.billing.coverage.directory;

import care.plumbline.domain.shared.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a payer or a health plan was not saved. */
public abstract sealed class DirectoryRefused extends Refusal {

    private DirectoryRefused() {}

    /** A name has 1 to 100 characters. */
    public static final class NameMissing extends DirectoryRefused {}

    /** Another payer, or another plan of this payer, has that name. */
    public static final class NameTaken extends DirectoryRefused {}

    /** A code has 2 to 12 capital letters or digits. */
    public static final class CodeMissing extends DirectoryRefused {}

    /** Another payer has that code. */
    public static final class CodeTaken extends DirectoryRefused {}

    /** The kind of payer was not chosen. */
    public static final class KindMissing extends DirectoryRefused {}

    /** An electronic id has 2 to 80 letters or digits. */
    public static final class ElectronicIdWrong extends DirectoryRefused {}

    /** States are written as two capital letters each. */
    public static final class StatesWrong extends DirectoryRefused {}

    /** A further name has at most 100 characters, and there are 50 at most. */
    public static final class SynonymsTooLong extends DirectoryRefused {}

    /** It is not there. */
    public static final class NotThere extends DirectoryRefused {}

    /** Somebody else saved it meanwhile; what they saved is shown beside what was typed. */
    public static final class ChangedMeanwhile extends DirectoryRefused {}

    /** Something typed cannot be taken; each field says what. */
    public static final class NotReadable extends DirectoryRefused {

        private final Map<Field, Refusal> problems;

        NotReadable(Map<Field, Refusal> problems) {
            this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }

        /** What is wrong at which field. */
        public Map<Field, Refusal> problems() {
            return problems;
        }
    }

    /** What is typed into. */
    public enum Field {
        NAME,
        CODE,
        KIND,
        ELECTRONIC_ID,
        STATES,
        COPAY,
        SYNONYMS
    }
}
