package care.plumbline.portal.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Question;
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
    private final transient Question question;

    QuestionBlock(MyIntake.Item item, Language language, Consumer<Optional<Answer>> onAnswer) {
        question = item.question();
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

    /** Says what is wrong in the words of the question's kind, and gives the words with the question before them. */
    String refuse(String message) {
        var words = question instanceof NumberQuestion number && !number.scale()
                ? getTranslation("check.number", Integer.toString(number.min()), Integer.toString(number.max()))
                : message;
        field.markMissing(words);
        return question.text(Language.of(getLocale())) + " " + words;
    }

    void accept() {
        field.accept();
    }
}
