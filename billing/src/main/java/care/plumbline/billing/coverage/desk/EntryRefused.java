package care.plumbline.billing.coverage.desk;

import care.plumbline.domain.shared.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Why benefits typed by staff were not taken. */
public abstract sealed class EntryRefused extends Refusal {

    private EntryRefused() {}

    /** The day they hold for is missing. */
    public static final class DateMissing extends EntryRefused {}

    /** Whether the plan is active was not said. */
    public static final class ActiveMissing extends EntryRefused {}

    /** Whether there is a copay was not said. */
    public static final class CopayMissing extends EntryRefused {}

    /** There is a copay of an amount, and the amount is missing: an empty field is never zero. */
    public static final class CopayAmountMissing extends EntryRefused {}

    /** It is no percentage from 0 to 100 with at most two decimals. */
    public static final class PercentageWrong extends EntryRefused {}

    /** Something typed cannot be read; each field says what. */
    public static final class NotReadable extends EntryRefused {

        private final Map<TypedBenefits.Field, Refusal> problems;

        NotReadable(Map<TypedBenefits.Field, Refusal> problems) {
            this.problems = Collections.unmodifiableMap(new EnumMap<>(problems));
        }

        /** What is wrong at which field. */
        public Map<TypedBenefits.Field, Refusal> problems() {
            return problems;
        }
    }
}
