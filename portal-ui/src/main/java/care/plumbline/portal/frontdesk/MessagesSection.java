package care.plumbline.portal.frontdesk;

import care.plumbline.domain.notification.SentMessages.Message;
import care.plumbline.portal.component.MessageList;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;

/** What the patient was told, or will be. */
class MessagesSection extends Composite<Section> {

    MessagesSection(List<Message> messages, ZoneId zone) {
        getContent().add(new H2(getTranslation("desk.messages")), new MessageList(messages, zone));
    }
}
