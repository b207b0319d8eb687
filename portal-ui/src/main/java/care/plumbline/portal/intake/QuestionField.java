package care.plumbline.portal.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.TextQuestion;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The field that takes the answer of a question: radios, checkboxes, eleven numbers, a number or words. */
final class QuestionField {

    private final Component component;
    private final Supplier<Optional<Answer>> answer;

    private QuestionField(Component component, Supplier<Optional<Answer>> answer) {
        this.component = component;
        this.answer = answer;
    }

    static QuestionField of(
            Question question, Optional<Answer> given, Language language, Consumer<Optional<Answer>> onAnswer) {
        return switch (question) {
            case ChoiceQuestion choice -> choice(choice, given, language, onAnswer);
            case MultiQuestion multi -> multi(multi, given, language, onAnswer);
            case NumberQuestion number when number.scale() -> scale(number, given, language, onAnswer);
            case NumberQuestion number -> number(number, given, language, onAnswer);
            case TextQuestion text -> text(text, given, language, onAnswer);
        };
    }

    Component component() {
        return component;
    }

    Optional<Answer> answer() {
        return answer.get();
    }

    void markMissing(String message) {
        if (component instanceof HasValidation field) {
            field.setErrorMessage(message);
            field.setInvalid(true);
        }
    }

    void accept() {
        if (component instanceof HasValidation field) {
            field.setInvalid(false);
        }
    }

    /** A picture on which the same options can be picked; it shows what the list shows, and the list what it shows. */
    @SuppressWarnings("unchecked")
    Optional<BodyMap> map(Language language) {
        if (!(component instanceof CheckboxGroup<?>)) {
            return Optional.empty();
        }
        var group = (CheckboxGroup<Option>) component;
        var options = group.getListDataView().getItems().toList();
        var map = new BodyMap(options, language, code -> toggle(group, options, code));
        map.show(codes(group.getValue()));
        group.addValueChangeListener(change -> map.show(codes(change.getValue())));
        return Optional.of(map);
    }

    private static void toggle(CheckboxGroup<Option> group, List<Option> options, String code) {
        var picked = new HashSet<>(group.getValue());
        options.stream().filter(option -> option.code().equals(code)).forEach(option -> {
            if (!picked.remove(option)) {
                picked.add(option);
            }
        });
        group.setValue(picked);
    }

    private static Set<String> codes(Set<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.toSet());
    }

    private static QuestionField choice(
            ChoiceQuestion question, Optional<Answer> given, Language language, Consumer<Optional<Answer>> onAnswer) {
        var group = new AnswerRadios<>(question.options());
        name(group, question, language);
        group.setItemLabelGenerator(option -> option.label(language));
        group.addClassName("option-cards");
        group.addThemeName("vertical");
        selected(question, given).stream().findFirst().ifPresent(group::setValue);
        Supplier<Optional<Answer>> answer =
                () -> Optional.ofNullable(group.getValue()).map(option -> Answer.Codes.of(option.code()));
        whenChanged(group, answer, onAnswer);
        return new QuestionField(group, answer);
    }

    private static QuestionField multi(
            MultiQuestion question, Optional<Answer> given, Language language, Consumer<Optional<Answer>> onAnswer) {
        var group = new CheckboxGroup<Option>();
        name(group, question, language);
        group.setItems(question.options());
        group.setItemLabelGenerator(option -> option.label(language));
        group.addClassName("option-cards");
        group.addThemeName("vertical");
        group.setValue(new HashSet<>(selected(question, given)));
        Supplier<Optional<Answer>> answer = () -> codes(question, group.getValue());
        group.addValueChangeListener(change -> {
            var settled = settle(change.getOldValue(), change.getValue());
            if (!settled.equals(change.getValue())) {
                group.setValue(settled);
            } else if (change.isFromClient() || !settled.isEmpty()) {
                answer.get().ifPresent(codes -> onAnswer.accept(Optional.of(codes)));
            }
        });
        return new QuestionField(group, answer);
    }

    /** "None of these" clears the others, and they clear it. */
    private static Set<Option> settle(Set<Option> before, Set<Option> after) {
        var added = new HashSet<>(after);
        added.removeAll(before);
        if (added.stream().anyMatch(Option::exclusive)) {
            return added.stream().filter(Option::exclusive).limit(1).collect(Collectors.toSet());
        }
        if (!added.isEmpty()) {
            return after.stream().filter(option -> !option.exclusive()).collect(Collectors.toSet());
        }
        return after;
    }

    private static QuestionField scale(
            NumberQuestion question, Optional<Answer> given, Language language, Consumer<Optional<Answer>> onAnswer) {
        var group = new AnswerRadios<>(
                IntStream.rangeClosed(question.min(), question.max()).boxed().toList());
        name(group, question, language);
        group.addClassName("pain-scale");
        number(given).ifPresent(group::setValue);
        Supplier<Optional<Answer>> answer =
                () -> Optional.ofNullable(group.getValue()).map(Answer.Amount::new);
        whenChanged(group, answer, onAnswer);
        return new QuestionField(group, answer);
    }

    private static QuestionField number(
            NumberQuestion question, Optional<Answer> given, Language language, Consumer<Optional<Answer>> onAnswer) {
        var field = new IntegerField();
        field.setAriaLabel(question.text(language));
        field.setMin(question.min());
        field.setMax(question.max());
        number(given).ifPresent(field::setValue);
        Supplier<Optional<Answer>> answer =
                () -> Optional.ofNullable(field.getValue()).map(Answer.Amount::new);
        whenChanged(field, answer, onAnswer);
        return new QuestionField(field, answer);
    }

    private static QuestionField text(
            TextQuestion question, Optional<Answer> given, Language language, Consumer<Optional<Answer>> onAnswer) {
        var area = new TextArea();
        area.setAriaLabel(question.text(language));
        area.setMaxLength(question.maxLength());
        given.ifPresent(words -> area.setValue(words instanceof Answer.Words(var text) ? text : ""));
        Supplier<Optional<Answer>> answer = () ->
                Optional.of(area.getValue()).filter(text -> !text.isBlank()).map(Answer.Words::new);
        whenChanged(area, answer, onAnswer);
        return new QuestionField(area, answer);
    }

    private static <C extends AbstractField<C, ?>> void whenChanged(
            C field, Supplier<Optional<Answer>> answer, Consumer<Optional<Answer>> onAnswer) {
        field.addValueChangeListener(change -> answer.get().ifPresent(one -> onAnswer.accept(Optional.of(one))));
    }

    private static void name(Component group, Question question, Language language) {
        group.getElement().setAttribute("aria-label", question.text(language));
    }

    private static List<Option> selected(Question question, Optional<Answer> given) {
        return given.filter(Answer.Codes.class::isInstance)
                .map(Answer.Codes.class::cast)
                .map(codes -> question.options().stream()
                        .filter(option -> codes.codes().contains(option.code()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Answer> codes(Question question, Set<Option> chosen) {
        var codes = question.options().stream()
                .filter(chosen::contains)
                .map(Option::code)
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Answer.Codes(codes));
    }

    private static Optional<Integer> number(Optional<Answer> given) {
        return given.filter(Answer.Amount.class::isInstance)
                .map(Answer.Amount.class::cast)
                .map(Answer.Amount::value);
    }
}
