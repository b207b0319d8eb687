package care.plumbline.domain.account;

import care.plumbline.domain.shared.Refusal;

/** Why an account was not made. */
public abstract sealed class RegistrationRefused extends Refusal {

    private RegistrationRefused(Object... arguments) {
        super(arguments);
    }

    /** The password has fewer characters than the minimum. */
    public static final class PasswordTooShort extends RegistrationRefused {
        /** Names the minimum. */
        public PasswordTooShort(int minimum) {
            super(minimum);
        }
    }

    /** The password has more characters than can be taken. */
    public static final class PasswordTooLong extends RegistrationRefused {
        /** Names the maximum. */
        public PasswordTooLong(int maximum) {
            super(maximum);
        }
    }

    /** The password repeats very few characters, or is little more than the address. */
    public static final class PasswordTooPlain extends RegistrationRefused {}

    /** The text is no e-mail address. */
    public static final class NotAnAddress extends RegistrationRefused {}

    /** The code is not the one that was mailed. */
    public static final class WrongCode extends RegistrationRefused {}

    /** The code is too old, was tried too often, or was never asked for. */
    public static final class CodeExpired extends RegistrationRefused {}
}
