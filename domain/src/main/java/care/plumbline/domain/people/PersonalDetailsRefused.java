package care.plumbline.domain.people;

import care.plumbline.domain.shared.Refusal;

/** Why personal details were not taken. */
public abstract sealed class PersonalDetailsRefused extends Refusal {

    private PersonalDetailsRefused(Object... arguments) {
        super(arguments);
    }

    /** The birth date lies in the future or more than 120 years ago. */
    public static final class BirthDateOutOfRange extends PersonalDetailsRefused {}

    /** No doctor of the clinic is licensed in this state today. */
    public static final class StateNotServed extends PersonalDetailsRefused {
        /** Names the state, so that the sentence can. */
        public StateNotServed(String state) {
            super(state);
        }
    }

    /** The text holds no US phone number. */
    public static final class NoPhoneNumber extends PersonalDetailsRefused {}
}
