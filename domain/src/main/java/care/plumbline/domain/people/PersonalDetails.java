package care.plumbline.domain.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody says about themselves before booking.
 *
 * @param birthDate in the past and no more than 120 years ago is checked by {@link TellAboutYou}
 * @param state where the person will be during the visit, two letters
 * @param phone ten digits of a US number, digits only
 */
public record PersonalDetails(String givenName, String familyName, LocalDate birthDate, String state, String phone) {

    /** The longest name that is taken. */
    public static final int MAX_NAME = 100;

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("[2-9]\\d{9}");

    /** Trims names, keeps the digits of the phone number, then refuses what is left out or too long. */
    public PersonalDetails {
        givenName = cleaned(givenName);
        familyName = cleaned(familyName);
        phone = digitsOf(phone);
        if (givenName.isEmpty()
                || givenName.length() > MAX_NAME
                || familyName.isEmpty()
                || familyName.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        if (!STATE.matcher(state).matches()) {
            throw new IllegalArgumentException("a state is two letters");
        }
        if (!PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException("a phone number is ten digits of a US number");
        }
    }

    /** Whether this text holds a US phone number, however it is written. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(digitsOf(text)).matches();
    }

    /** Whether these are details of one person: born on the same day, and at least one name the same. */
    public boolean isSamePersonAs(PersonalDetails other) {
        return birthDate.equals(other.birthDate)
                && (givenName.equalsIgnoreCase(other.givenName) || familyName.equalsIgnoreCase(other.familyName));
    }

    /** Full years on a date. */
    public int ageOn(LocalDate date) {
        return Period.between(birthDate, date).getYears();
    }

    /** Without control characters, which no name has and no database column takes. */
    private static String cleaned(String name) {
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }

    /** Gives the ten digits of a US phone number, however it is written; empty when the text holds none. */
    public static Optional<String> phone(String text) {
        return Optional.of(digitsOf(text))
                .filter(digits -> PHONE.matcher(digits).matches());
    }

    private static String digitsOf(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }
}
