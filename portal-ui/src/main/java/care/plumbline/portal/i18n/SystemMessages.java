package care.plumbline.portal.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a tab says when its session has ended or it cannot go on; saved answers are kept, and it says so. */
@Component
class SystemMessages implements VaadinServiceInitListener {

    private final I18NProvider translations;

    SystemMessages(I18NProvider translations) {
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var lost = init.getUI().getReconnectDialogConfiguration();
            var locale = init.getUI().getLocale();
            lost.setDialogText(translations.getTranslation("connection.lost", locale));
            lost.setDialogTextGaveUp(translations.getTranslation("connection.gone", locale));
        });
        event.getSource().setSystemMessagesProvider(info -> {
            var locale = Languages.best(List.of(info.getLocale()));
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setSessionExpiredCaption(translations.getTranslation("session.expired.title", locale));
            messages.setSessionExpiredMessage(translations.getTranslation("session.expired.text", locale));
            messages.setInternalErrorCaption(translations.getTranslation("session.error.title", locale));
            messages.setInternalErrorMessage(translations.getTranslation("session.error.text", locale));
            messages.setCookiesDisabledCaption(translations.getTranslation("session.cookies.title", locale));
            messages.setCookiesDisabledMessage(translations.getTranslation("session.cookies.text", locale));
            return messages;
        });
    }
}
