package care.plumbline.portal.error;

import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke: a reference, what to do, and nothing else. */
@AnonymousAllowed
@ParentLayout(PatientShell.class)
class UnexpectedErrorView extends Composite<Div> implements HasErrorParameter<Exception>, Titled {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var reference = References.next();
        log.error("View failed, reference {}", reference, parameter.getCaughtException());
        var home = new Anchor("/", getTranslation("site.failure.home"));
        home.setRouterIgnore(true);
        getContent().addClassName("page");
        getContent()
                .add(
                        new Heading(getTranslation("site.failure.title")),
                        new Paragraph(getTranslation("site.failure.text")),
                        new Paragraph(getTranslation("site.failure.money")),
                        new Paragraph(getTranslation("site.failure.reference", reference)),
                        home);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String title() {
        return getTranslation("site.failure.title");
    }
}
