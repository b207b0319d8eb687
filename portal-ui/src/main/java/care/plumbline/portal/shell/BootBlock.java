package care.plumbline.portal.shell;

import care.plumbline.portal.i18n.Languages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Words on screen while the scripts of a view are still on their way, and for browsers that run none. */
@Component
class BootBlock implements VaadinServiceInitListener {

    private static final String BLOCK = """
            <div id="boot"><style>body:has(#outlet h1) #boot{display:none}
            #outlet:not(:has(h1)){position:absolute;visibility:hidden}
            #boot{font:18px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}</style>
            <p><strong>%s</strong> <a href="tel:911">%s</a></p><p role="status">%s</p>
            <noscript><p>%s</p></noscript></div>""";

    private final transient MessageSource messages;

    BootBlock(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var session = VaadinSession.getCurrent();
            var locale = session == null ? Languages.ENGLISH : session.getLocale();
            page.getDocument()
                    .body()
                    .prepend(BLOCK.formatted(
                            HtmlUtils.htmlEscape(messages.getMessage("site.layout.emergency-question", null, locale)),
                            HtmlUtils.htmlEscape(messages.getMessage("site.layout.emergency-call", null, locale)),
                            HtmlUtils.htmlEscape(messages.getMessage("boot.opening", null, locale)),
                            HtmlUtils.htmlEscape(messages.getMessage("boot.no-script", null, locale))));
        });
    }
}
