package care.plumbline.portal.error;

import care.plumbline.platform.security.UnknownPaths;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Just before Vaadin takes everything that is left: an address that is nothing gets the page that says so. */
@Component
class UnknownPathMapping extends AbstractHandlerMapping {

    static final String NOT_FOUND = "/error/not-found";

    private final UnknownPaths unknown;

    UnknownPathMapping(UnknownPaths unknown) {
        this.unknown = unknown;
        setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        if (!unknown.matches(request)) {
            return null;
        }
        return (HttpRequestHandler)
                (asked, response) -> asked.getRequestDispatcher(NOT_FOUND).forward(asked, response);
    }
}
