package care.plumbline.billing.quote.assistance;

import care.plumbline.domain.shared.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why assistance was not decided on. */
public abstract sealed class AssistanceRefused extends Refusal {

    private AssistanceRefused() {}

    /** Searching needs an e-mail address, or a birth date and a part of the name: nobody browses patients. */
    public static final class TooLittleToSearch extends AssistanceRefused {}

    /** A household has 1 to 30 persons. */
    public static final class PersonsMissing extends AssistanceRefused {}

    /** The yearly income is missing; no income is 0. */
    public static final class IncomeMissing extends AssistanceRefused {}

    /** At least one kind of document was seen. */
    public static final class DocumentsMissing extends AssistanceRefused {}

    /** A reason of 1 to 500 characters is missing. */
    public static final class ReasonMissing extends AssistanceRefused {}

    /** The first day is missing, or more than a year away. */
    public static final class DateMissing extends AssistanceRefused {}

    /** The clinic has no sliding scale in effect. */
    public static final class NoScale extends AssistanceRefused {}

    /** The income is above the last class of the scale: there is nothing to recognise. */
    public static final class AboveScale extends AssistanceRefused {}

    /** The patient or the decision is not there, or it ended before. */
    public static final class NotThere extends AssistanceRefused {}

    /** Something typed cannot be taken; each field says what. */
    public static final class NotReadable extends AssistanceRefused {

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
        PERSONS,
        INCOME,
        DOCUMENTS,
        REASON,
        FROM
    }
}
