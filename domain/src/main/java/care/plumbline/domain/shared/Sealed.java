package care.plumbline.domain.shared;

import java.util.Arrays;

/** An encrypted value as it lies in a {@code bytea} column; only the {@link Sealer} can open it. */
public record Sealed(byte[] bytes) {

    /** Copies the bytes, so that nobody changes them afterwards. */
    public Sealed {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed(var theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
