package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.SheetCsv;
import care.plumbline.billing.pricing.sheet.SheetRefused;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Function;

/** A draft's cells from a file: all of it, or nothing. */
class CsvImport extends Composite<Section> {

    /** The head is the file's first line, and people count from 1. */
    private static final int FIRST_LINE = 2;

    private static final int MOST_PROBLEMS = 100;

    private final PricingKind kind;
    private final Function<byte[], List<Finding>> read;
    private final Runnable onRead;
    private final Messages messages = new Messages();
    private final Div problems = new Div();

    CsvImport(PricingKind kind, Function<byte[], List<Finding>> read, Runnable onRead) {
        this.kind = kind;
        this.read = read;
        this.onRead = onRead;
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("pricing.import")),
                        new Paragraph(getTranslation("pricing.import.text", String.join(",", kind.columns()))),
                        upload(),
                        messages,
                        problems);
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(handler(upload));
        upload.setUploadButton(new Button(getTranslation("pricing.action.import")));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetCsv.LARGEST);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("refusal.sheet.too-large"))
                        .setIncorrectFileType(getTranslation("refusal.sheet.not-csv"))
                        .setTooManyFiles(getTranslation("pricing.import.one"))));
        upload.addFileRejectedListener(
                rejected -> messages.say(Notice.Kind.ERROR, getTranslation("refusal.sheet.too-large")));
        return upload;
    }

    /** Never more than a file of ours is read, whatever its sender says of its size. */
    private UploadHandler handler(Upload upload) {
        return event -> {
            var file = event.getInputStream().readNBytes(SheetCsv.LARGEST + 1);
            event.getUI().access(() -> {
                upload.clearFileList();
                read(file);
            });
        };
    }

    private void read(byte[] file) {
        problems.removeAll();
        messages.removeAll();
        try {
            var errors = read.apply(file);
            if (errors.isEmpty()) {
                onRead.run();
            } else {
                show(errors);
            }
        } catch (SheetRefused refused) {
            messages.say(refused);
        } catch (VersionRefused refused) {
            messages.say(refused);
        }
    }

    private void show(List<Finding> errors) {
        messages.say(Notice.Kind.ERROR, getTranslation("pricing.import.refused", Integer.toString(errors.size())));
        var list = new UnorderedList();
        errors.stream().limit(MOST_PROBLEMS).forEach(error -> list.add(new ListItem(words(error))));
        problems.add(list);
    }

    private String words(Finding error) {
        var what = SheetWords.finding(kind, error);
        return error.row() < 0
                ? getTranslation("pricing.import.whole", what)
                : getTranslation(
                        "pricing.import.line",
                        Integer.toString(error.row() + FIRST_LINE),
                        SheetWords.column(error.column()),
                        what);
    }
}
