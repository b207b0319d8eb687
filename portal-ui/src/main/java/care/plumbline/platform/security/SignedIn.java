package care.plumbline.platform.security;

import care.plumbline.domain.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** After a password: the visitor's things become the patient's, then everybody goes to where their work is. */
class SignedIn implements AuthenticationSuccessHandler {

    private final SignIn signIn;
    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();

    SignedIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var merged = signIn.mergeVisitor();
        var role = authentication.getPrincipal() instanceof PortalUser user ? user.role() : Role.PATIENT;
        var saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        var wanted = saved == null ? null : URI.create(saved.getRedirectUrl()).getPath();
        response.sendRedirect(
                switch (merged) {
                    case MERGED_WITH_HOLD -> "/book/price";
                    case MERGED_WITHOUT_HOLD -> "/book/times?overlap";
                    case ANOTHER_PERSON -> "/visits?another-person";
                    case MERGED -> wanted == null ? "/start" : wanted;
                    case NOTHING_TO_MERGE -> wanted == null ? home(role) : wanted;
                });
    }

    private static String home(Role role) {
        return switch (role) {
            case DOCTOR -> "/doctor";
            case PATIENT -> "/visits";
            case CARE_COORDINATOR -> "/staff/tasks";
            default -> "/staff";
        };
    }
}
