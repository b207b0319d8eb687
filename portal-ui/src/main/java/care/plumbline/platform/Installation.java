package care.plumbline.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this portal is installed, from the environment ({@code PLUMBLINE_…}, see README).
 *
 * @param mode empty means demo, unless a database is named: then the mode must be, too
 * @param data where the embedded database, its passwords and the demo keyset lie
 * @param address how browsers reach the portal, for links in mails
 */
@ConfigurationProperties("plumbline")
public record Installation(
        @DefaultValue("") String mode,
        @DefaultValue(".plumbline") Path data,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("") String mailFrom,
        @DefaultValue("") String keysetFile,
        @DefaultValue Database database,
        @DefaultValue Smtp smtp) {

    /** The mail server; without one a demo keeps its mails on the mailbox page. */
    public record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean startTls) {}

    /** A database of one's own, with the two roles of deploy/roles.sql. */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("plumbline_app") String user,
            @DefaultValue("") String password,
            @DefaultValue("plumbline_owner") String ownerUser,
            @DefaultValue("") String ownerPassword) {}

    /** Whether PostgreSQL runs inside the portal. */
    public boolean embedded() {
        return database.url().isBlank();
    }

    /**
     * The mode.
     *
     * @throws InstallationRefused when it is unknown, or missing although a database is named
     */
    public Mode resolvedMode() {
        if (mode.isBlank() && !embedded()) {
            throw new InstallationRefused(
                    "PLUMBLINE_DB_URL names a database: say PLUMBLINE_MODE=demo or PLUMBLINE_MODE=production too");
        }
        return switch (mode.strip()) {
            case "", "demo" -> Mode.DEMO;
            case "production" -> Mode.PRODUCTION;
            default -> throw new InstallationRefused("PLUMBLINE_MODE is demo or production, not " + mode);
        };
    }

    /** Whether this is a demo. */
    public boolean isDemo() {
        return resolvedMode() == Mode.DEMO;
    }

    /** The production keyset, if one is named. */
    public @Nullable Path keyset() {
        return keysetFile.isBlank() ? null : Path.of(keysetFile);
    }
}
