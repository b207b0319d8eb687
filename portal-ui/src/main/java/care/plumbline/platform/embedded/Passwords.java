package care.plumbline.platform.embedded;

import care.plumbline.platform.InstallationRefused;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The random passwords of the embedded database's roles, kept readable to their owner only. */
record Passwords(String superuser, String owner, String app) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Passwords of(Path file, boolean newDatabase) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        if (!newDatabase) {
            throw new InstallationRefused("The database's passwords are missing: " + file
                    + ". Put the file back, or start with another PLUMBLINE_DATA.");
        }
        var made = new Passwords(random(), random(), random());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                "superuser=%s%nowner=%s%napp=%s%n".formatted(made.superuser, made.owner, made.app),
                StandardOpenOption.WRITE);
        return made;
    }

    private static Passwords read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Passwords(
                properties.getProperty("superuser"), properties.getProperty("owner"), properties.getProperty("app"));
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
