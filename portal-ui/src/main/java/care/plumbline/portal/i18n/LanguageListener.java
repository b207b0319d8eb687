package care.plumbline.portal.i18n;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Views speak the language of the cookie; {@code ?lang=} on any address changes it, as on public pages. */
@Component
class LanguageListener implements VaadinServiceInitListener {

    private static final String PARAMETER = "lang";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(wanted(init.getRequest())));
        event.addIndexHtmlRequestListener(page -> {
            var request = page.getVaadinRequest();
            chosen(request).ifPresent(locale -> keep(locale, page.getVaadinResponse()));
            page.getDocument().select("html").attr("lang", Languages.code(wanted(request)));
        });
        // Each tab by itself: setting the session's language would turn half of the tabs already open.
        event.getSource().addUIInitListener(init -> {
            var request = VaadinRequest.getCurrent();
            init.getUI().setLocale(request == null ? init.getUI().getSession().getLocale() : wanted(request));
        });
    }

    private static Locale wanted(VaadinRequest request) {
        return chosen(request)
                .or(() -> kept(request))
                .orElseGet(() -> Languages.best(Collections.list(request.getLocales())));
    }

    private static Optional<Locale> chosen(VaadinRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .map(code -> Languages.best(List.of(Locale.of(code))));
    }

    private static Optional<Locale> kept(VaadinRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(Languages.COOKIE))
                .map(cookie -> Languages.best(List.of(Locale.forLanguageTag(cookie.getValue()))))
                .findFirst();
    }

    private static void keep(Locale locale, VaadinResponse response) {
        var cookie = ResponseCookie.from(Languages.COOKIE, locale.toLanguageTag())
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .build();
        response.setHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
