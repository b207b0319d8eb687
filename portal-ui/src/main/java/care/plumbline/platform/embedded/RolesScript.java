package care.plumbline.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** {@code deploy/roles.sql}, the one place that makes the two roles, with its psql variables filled in. */
public final class RolesScript {

    private RolesScript() {}

    /** The statements with these passwords. */
    public static String read(String ownerPassword, String appPassword) throws IOException {
        return new ClassPathResource("deploy/roles.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(":'owner_password'", quote(ownerPassword))
                .replace(":'app_password'", quote(appPassword));
    }

    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
