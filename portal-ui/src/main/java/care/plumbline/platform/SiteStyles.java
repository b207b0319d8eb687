package care.plumbline.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The styles of the public pages. Each page carries them: one answer draws it, on a slow phone a round trip earlier. */
@Component
public class SiteStyles {

    private static final List<String> SHEETS = List.of("META-INF/resources/tokens.css", "templates/site.css");

    private final String text = SHEETS.stream().map(SiteStyles::read).collect(Collectors.joining());

    /** Gives what stands between {@code <style>} and its end. */
    public String text() {
        return text;
    }

    /** Gives the source that lets a content security policy (CSP level 3, 6.7) take these styles and no others. */
    public String source() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static String read(String sheet) {
        try {
            return new ClassPathResource(sheet).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
