package care.plumbline.platform.persistence;

import care.plumbline.domain.shared.Sealer;
import care.plumbline.platform.Installation;
import care.plumbline.platform.InstallationRefused;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keyset: a file of the operator's in production; in a demo made at the first start and kept beside the data, with
 * a mark that production refuses. Nothing secret is in the jar.
 */
@Configuration(proxyBeanMethods = false)
class SealerConfiguration {

    private static final String DEMO_MARK = "plumbline demo keyset, not for production\n";

    @Bean
    Sealer sealer(Installation installation, JdbcClient jdbc) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        var named = installation.keyset();
        return new KeysetSealer(
                installation.isDemo() && named == null
                        ? demoKeyset(installation.data().resolve("keyset.json"), jdbc)
                        : operatorsKeyset(named));
    }

    private static KeysetHandle operatorsKeyset(@Nullable Path file) throws IOException, GeneralSecurityException {
        if (file == null || !Files.isReadable(file)) {
            throw new InstallationRefused("PLUMBLINE_KEYSET_FILE must name a readable Tink keyset");
        }
        var text = Files.readString(file);
        if (text.startsWith(DEMO_MARK)) {
            throw new InstallationRefused("PLUMBLINE_KEYSET_FILE is a demo keyset: make one of your own");
        }
        return parse(text);
    }

    private static KeysetHandle demoKeyset(Path file, JdbcClient jdbc) throws GeneralSecurityException {
        try {
            if (Files.exists(file)) {
                return parse(Files.readString(file).substring(DEMO_MARK.length()));
            }
            if (hasSealedData(jdbc)) {
                throw new InstallationRefused(
                        "The data folder has data but no " + file + ": without its keyset the data cannot be read. "
                                + "Put the keyset back, or start with another PLUMBLINE_DATA.");
            }
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, DEMO_MARK + text, StandardOpenOption.WRITE);
            return keyset;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the keyset at " + file + " cannot be read or written", unreadable);
        }
    }

    /** Accounts exist only after the first start of a demo, which writes the keyset. */
    private static boolean hasSealedData(JdbcClient jdbc) {
        return jdbc.sql("select exists (select 1 from care.organisation)")
                .query(Boolean.class)
                .single();
    }

    private static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
