package care.plumbline.platform.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The cookie of an anonymous visitor: 256 random bits that only the browser keeps; we keep their hash. */
final class VisitorCookie {

    static final String NAME = "plumbline-visitor";

    private static final String ATTRIBUTE = "plumbline.visitor-secret";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final SecureRandom RANDOM = new SecureRandom();

    private VisitorCookie() {}

    static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret this browser keeps; within a Vaadin session also one that was only just sent to it. */
    static Optional<String> read() {
        var session = VaadinSession.getCurrent();
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String fresh) {
            return fresh.isEmpty() ? Optional.empty() : Optional.of(fresh);
        }
        var request = request();
        var cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void write(String secret) {
        remember(secret);
        send(secret, LIFE);
    }

    static void forget() {
        remember("");
        send("", Duration.ZERO);
    }

    private static void remember(String secret) {
        var session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(ATTRIBUTE, secret);
        }
    }

    private static void send(String value, Duration life) {
        var request = request();
        var response = response();
        if (request == null || response == null) {
            return;
        }
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .secure(request.isSecure() || !LOOPBACK.contains(request.getServerName()))
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable HttpServletRequest request() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest vaadin) {
            return vaadin.getHttpServletRequest();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest()
                : null;
    }

    private static @Nullable HttpServletResponse response() {
        if (VaadinResponse.getCurrent() instanceof VaadinServletResponse vaadin) {
            return vaadin.getHttpServletResponse();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getResponse()
                : null;
    }
}
