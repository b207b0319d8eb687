package care.plumbline.platform.persistence;

import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals with AES-256-GCM from a Tink keyset; the place is the associated data, so a moved value does not open. */
public final class KeysetSealer implements Sealer {

    private final Aead aead;

    /** A sealer over this keyset. */
    public KeysetSealer(KeysetHandle keyset) {
        try {
            AeadConfig.register();
            aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keyset cannot encrypt", unusable);
        }
    }

    @Override
    public Sealed seal(String text, Place place) {
        try {
            return new Sealed(aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context(place)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("could not seal a value of " + place.table(), failed);
        }
    }

    @Override
    public String open(Sealed sealed, Place place) {
        try {
            return new String(aead.decrypt(sealed.bytes(), context(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("a sealed value of " + place.table() + " does not open here", foreign);
        }
    }

    private static byte[] context(Place place) {
        return (place.table() + "|" + place.column() + "|" + place.row()).getBytes(StandardCharsets.UTF_8);
    }
}
