package care.plumbline.portal.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.protocol.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;

/** One question with its help and its field. */
class QuestionBlock extends Composite<Section> {

    private static final String BODY_MAP = "body-map";

    private final QuestionField field;

    QuestionBlock(MyIntake.Item item, Language language, Consumer<Optional<Answer>> onAnswer) {
        var question = item.question();
        field = QuestionField.of(question, item.answer(), language, onAnswer);
        getContent().addClassName("question");
        getContent().getElement().setAttribute("data-item", question.linkId());
        getContent().add(new H2(question.text(language)));
        if (!question.help(language).isEmpty()) {
            var help = new Paragraph(question.help(language));
            help.addClassName("quiet");
            getContent().add(help);
        }
        if (!question.required()) {
            var skip = new Paragraph(getTranslation("check.optional"));
            skip.addClassName("quiet");
            getContent().add(skip);
        }
        if (BODY_MAP.equals(question.picture())) {
            field.map(language).ifPresent(map -> getContent().add(map));
        }
        getContent().add(field.component());
        setVisible(item.asked());
    }

    Optional<Answer> answer() {
        return field.answer();
    }

    Component field() {
        return field.component();
    }

    void refuse(String message) {
        field.markMissing(message);
    }

    void accept() {
        field.accept();
    }
}
