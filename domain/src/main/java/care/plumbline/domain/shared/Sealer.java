package care.plumbline.domain.shared;

import java.util.UUID;

/** Encrypts free text of patients and doctors, bound to the place it is stored in: a value moved elsewhere does not open. */
public interface Sealer {

    /** Where a sealed value lies. */
    record Place(String table, String column, UUID row) {}

    /** Encrypts the text for this place. */
    Sealed seal(String text, Place place);

    /** The text again; fails when the value was changed, or sealed for another place. */
    String open(Sealed sealed, Place place);
}
