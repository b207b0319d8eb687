package care.plumbline.portal.charting;

import care.plumbline.domain.visit.VisitNote;
import care.plumbline.domain.visit.VisitRefused;
import care.plumbline.domain.visit.WriteNote;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The visit note: saved while it is written, signed once. */
class NoteForm extends Composite<Section> {

    private static final int PAUSE_MILLIS = 1_000;

    private final TextArea text = new TextArea(getTranslation("note.label"));
    private final Paragraph saved = new Paragraph();
    private final Writer writer;
    private int version;

    /** Saves a text over a version and answers with the new one. */
    interface Writer {

        int write(String text, int version);
    }

    NoteForm(VisitNote.Text note, Writer writer, Runnable sign) {
        this.writer = writer;
        version = note.version();
        text.setValue(note.text());
        text.setMaxLength(WriteNote.MAX);
        text.setMinRows(8);
        text.setWidthFull();
        text.setReadOnly(note.signedAt() != null);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> save());
        saved.addClassName("quiet");
        saved.getElement().setAttribute("role", "status");
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("note.title")));
        if (note.signedAt() != null) {
            getContent().add(new Notice(Notice.Kind.OK, getTranslation("note.signed")), text);
            return;
        }
        getContent().add(text, saved, new Actions(Actions.secondary(getTranslation("note.action.sign"), () -> {
            if (save()) {
                sign.run();
            }
        })));
    }

    private boolean save() {
        try {
            version = writer.write(text.getValue(), version);
            saved.setText(getTranslation("note.saved"));
            text.setInvalid(false);
            return true;
        } catch (VisitRefused refused) {
            text.setErrorMessage(Words.of(refused));
            text.setInvalid(true);
            saved.setText(getTranslation("note.not-saved"));
            return false;
        }
    }
}
