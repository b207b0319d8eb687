package care.plumbline.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** The root address is the landing page, unless a view talks to the server there, which a parameter tells. */
@Component
class RootPageMapping extends AbstractHandlerMapping {

    static final String LANDING = "/landing";

    RootPageMapping() {
        setOrder(Ordered.LOWEST_PRECEDENCE - 11);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/") || request.getParameter("v-r") != null) {
            return null;
        }
        return (HttpRequestHandler)
                (asked, response) -> asked.getRequestDispatcher(LANDING).forward(asked, response);
    }
}
