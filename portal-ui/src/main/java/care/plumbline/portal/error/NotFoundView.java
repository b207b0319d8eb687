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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Not there, or not yours: the same page, so that nobody learns which. */
@AnonymousAllowed
@ParentLayout(PatientShell.class)
class NotFoundView extends Composite<Div> implements HasErrorParameter<NotFoundException>, Titled {

    NotFoundView() {
        getContent().addClassName("page");
        var home = new Anchor("/", getTranslation("site.not-found.home"));
        home.setRouterIgnore(true);
        getContent()
                .add(
                        new Heading(getTranslation("site.not-found.title")),
                        new Paragraph(getTranslation("site.not-found.text")),
                        home);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String title() {
        return getTranslation("site.not-found.title");
    }
}
