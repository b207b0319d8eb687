package care.plumbline.platform.render;

import care.plumbline.domain.account.Addressees.Addressee;
import care.plumbline.platform.Installation;
import care.plumbline.platform.render.RenderedMail.CalendarFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Gives letters their words in the addressee's language, as plain text and as HTML that says the same. */
@Component
class Letters {

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final Installation installation;

    Letters(MessageSource messages, ITemplateEngine templates, Installation installation) {
        this.messages = messages;
        this.templates = templates;
        this.installation = installation;
    }

    RenderedMail write(Addressee to, Letter letter, @Nullable CalendarFile calendar) {
        var words = new Words(Locale.forLanguageTag(to.language()), letter);
        return new RenderedMail(to.email(), words.subject(), text(words), html(words), calendar);
    }

    /** A word of mails by itself, in the addressee's language. */
    String word(Addressee to, String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, Locale.forLanguageTag(to.language()));
    }

    private static String text(Words words) {
        var text = new StringBuilder(String.join("\n\n", words.paragraphs()));
        if (!words.letter().facts().isEmpty()) {
            text.append("\n\n")
                    .append(words.letter().facts().stream()
                            .map(fact -> fact.name() + ": " + fact.value())
                            .collect(Collectors.joining("\n")));
        }
        var link = words.link();
        if (link != null) {
            text.append("\n\n").append(link.words()).append(": ").append(link.address());
        }
        words.closing().forEach(paragraph -> text.append("\n\n").append(paragraph));
        return text.append("\n\n-- \n").append(words.footer()).append('\n').toString();
    }

    private String html(Words words) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("lang", words.locale().getLanguage());
        model.put("subject", words.subject());
        model.put("paragraphs", words.paragraphs());
        model.put("facts", words.letter().facts());
        model.put("link", words.link());
        model.put("closing", words.closing());
        model.put("footer", words.footer());
        return templates.process("mail", new Context(words.locale(), model));
    }

    private final class Words {

        private final Locale locale;
        private final Letter letter;

        Words(Locale locale, Letter letter) {
            this.locale = locale;
            this.letter = letter;
        }

        Locale locale() {
            return locale;
        }

        Letter letter() {
            return letter;
        }

        String subject() {
            return messages.getMessage("mail." + letter.key() + ".subject", null, locale);
        }

        List<String> paragraphs() {
            var arguments =
                    letter.arguments().isEmpty() ? null : letter.arguments().toArray();
            return paragraphs(messages.getMessage("mail." + letter.key() + ".text", arguments, locale));
        }

        List<String> closing() {
            return paragraphs(Objects.requireNonNullElse(
                    messages.getMessage("mail." + letter.key() + ".end", null, "", locale), ""));
        }

        Letter.@Nullable Link link() {
            return letter.page().isEmpty()
                    ? null
                    : new Letter.Link(
                            messages.getMessage("mail." + letter.key() + ".link", null, locale),
                            installation.address() + letter.page());
        }

        String footer() {
            return messages.getMessage("mail.footer", null, locale);
        }

        private List<String> paragraphs(String text) {
            return Arrays.stream(text.split("\n\n"))
                    .filter(paragraph -> !paragraph.isBlank())
                    .toList();
        }
    }
}
