package care.plumbline.domain.people;

/** What a doctor tells patients who would rather see somebody of a gender. */
public enum Gender {
    FEMALE,
    MALE,
    NONBINARY
}
