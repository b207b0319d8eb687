package care.plumbline.portal.component;

import care.plumbline.domain.notification.SentMessages.Message;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;

/** What was told to somebody, by which way, and what became of it; with the words that staff have to pass on. */
public class MessageList extends Composite<Div> {

    private final ZoneId zone;

    /** The list of these messages, in the order given; times are shown in this zone. */
    public MessageList(List<Message> messages, ZoneId zone) {
        this.zone = zone;
        if (messages.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("messages.empty")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("message-list");
        table.setCaptionText(getTranslation("messages.caption"));
        var head = table.getHead().addRow();
        for (var name : List.of("messages.what", "messages.channel", "messages.due", "messages.status")) {
            var cell = new NativeTableHeaderCell(getTranslation(name));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        messages.forEach(message -> table.getBody().add(row(message)));
        getContent().add(table);
    }

    private NativeTableRow row(Message message) {
        var row = new NativeTableRow();
        var what = new NativeTableHeaderCell(
                getTranslation("notice." + message.notice().name()));
        what.getElement().setAttribute("scope", "row");
        row.add(what);
        cell(
                row,
                "messages.channel",
                getTranslation("channel." + message.channel().name()));
        cell(row, "messages.due", Formats.dateAndTime(message.dueAt(), zone, getLocale()));
        var status = row.addDataCell();
        status.getElement().setAttribute("data-label", getTranslation("messages.status"));
        status.add(new Div(status(message)));
        if (message.text() != null) {
            status.add(new Paragraph(message.text()));
        }
        return row;
    }

    private void cell(NativeTableRow row, String name, String text) {
        var cell = row.addDataCell();
        cell.setText(text);
        cell.getElement().setAttribute("data-label", getTranslation(name));
    }

    private String status(Message message) {
        var status = getTranslation("message-status." + message.status().name());
        if (message.reason() != null) {
            var why = getTranslation("message-reason." + message.reason().name());
            return getTranslation("messages.status.because", status, why);
        }
        return message.sentAt() == null
                ? status
                : getTranslation(
                        "messages.status.at", status, Formats.dateAndTime(message.sentAt(), zone, getLocale()));
    }
}
