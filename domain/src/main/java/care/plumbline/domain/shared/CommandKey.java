package care.plumbline.domain.shared;

import java.util.UUID;

/** Made by the client once per intention, so that a double click or a retry has one effect. */
public record CommandKey(UUID value) {

    /** A fresh key. */
    public static CommandKey next() {
        return new CommandKey(UuidV7.next());
    }
}
