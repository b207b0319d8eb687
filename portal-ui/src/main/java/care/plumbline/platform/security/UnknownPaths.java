package care.plumbline.platform.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Knows the addresses that are nothing: neither a view nor a file nor one of the framework's own. */
@Component
public class UnknownPaths implements RequestMatcher {

    private static final List<String> FRAMEWORK =
            List.of("/VAADIN/", "/aura/", "/lumo/", "/HILLA/", "/sign-in", "/sign-out");

    private final ServletContext servlets;

    UnknownPaths(ServletContext servlets) {
        this.servlets = servlets;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (request.getParameter("v-r") != null || FRAMEWORK.stream().anyMatch(path::startsWith)) {
            return false;
        }
        return !isView(path) && !isFile(path);
    }

    private boolean isView(String path) {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        return routes.getNavigationTarget(path.substring(1)).isPresent();
    }

    private static boolean isFile(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".")
                && !path.contains("..")
                && UnknownPaths.class.getClassLoader().getResource("META-INF/resources" + path) != null;
    }
}
