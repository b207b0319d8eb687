package care.plumbline.billing.quote.assistance;

import care.plumbline.billing.money.AmountRefused;
import care.plumbline.billing.money.TypedAmount;
import care.plumbline.billing.quote.assistance.AssistanceRefused.Field;
import care.plumbline.billing.quote.calculation.Household;
import care.plumbline.domain.shared.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a household as it is typed; an empty field is missing, never one person or no income. */
final class TypedHousehold {

    private static final Pattern PERSONS = Pattern.compile("[1-9]|[12]\\d|30");

    private final Map<Field, Refusal> problems = new EnumMap<>(Field.class);

    /** What is wrong at which field. */
    Map<Field, Refusal> problems() {
        return problems;
    }

    /** The household; empty when something is wrong with it. */
    Optional<Household> read(String persons, String income) {
        if (!PERSONS.matcher(persons.strip()).matches()) {
            problems.put(Field.PERSONS, new AssistanceRefused.PersonsMissing());
        }
        if (income.isBlank()) {
            problems.put(Field.INCOME, new AssistanceRefused.IncomeMissing());
            return Optional.empty();
        }
        try {
            var yearly = TypedAmount.read(income);
            return problems.isEmpty()
                    ? Optional.of(new Household(Integer.parseInt(persons.strip()), yearly))
                    : Optional.empty();
        } catch (AmountRefused refused) {
            problems.put(Field.INCOME, refused);
            return Optional.empty();
        }
    }
}
