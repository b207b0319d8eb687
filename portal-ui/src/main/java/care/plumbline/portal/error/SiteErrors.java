package care.plumbline.portal.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for what is not there and for what broke; the second shows a reference, and nothing else. */
@Controller
class SiteErrors implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(SiteErrors.class);

    @RequestMapping(UnknownPathMapping.NOT_FOUND)
    String notFound(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "error-404";
    }

    @RequestMapping("/error")
    String failed(HttpServletRequest request, HttpServletResponse response, Model model) {
        // Whoever types this address has met no error; there is nothing here.
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) {
            response.setStatus(status);
            return "error-404";
        }
        var reference = References.next();
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("Page failed, reference {}", reference, failure);
        response.setStatus(status);
        model.addAttribute("reference", reference);
        return "error-500";
    }
}
