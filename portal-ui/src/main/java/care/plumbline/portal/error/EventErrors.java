package care.plumbline.portal.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A click that broke says so, with a reference; what was typed stays on the screen. */
@Component
class EventErrors implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(EventErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            VaadinSession session = init.getSession();
            session.setErrorHandler(EventErrors::tell);
        });
    }

    private static void tell(ErrorEvent event) {
        var reference = References.next();
        log.error("Event failed, reference {}", reference, event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            var dialog = new ConfirmDialog();
            dialog.setHeader(ui.getTranslation("site.failure.title"));
            dialog.setText(ui.getTranslation("error.event.text", reference));
            dialog.setConfirmText(ui.getTranslation("error.event.action.close"));
            dialog.open();
        }
    }
}
