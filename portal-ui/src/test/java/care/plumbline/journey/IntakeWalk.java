package care.plumbline.journey;

import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.source.ProtocolReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;

/** Somebody who goes through the whole check in a language of theirs, by pointer or by keyboard alone. */
final class IntakeWalk {

    private static final Protocol PROTOCOL = new ProtocolReader().read("protocols/backpain-triage/1.0.0");

    /** A man of 40 whose mild low back pain is in the way of some things; the rest is the negative answer. */
    private static final Map<String, String> ROUTINE = Map.ofEntries(
            Map.entry("scope.answering-for", "self"),
            Map.entry("scope.age", "40"),
            Map.entry("scope.sex", "male"),
            Map.entry("onset.duration", "d1-6"),
            Map.entry("onset.mode", "over-days"),
            Map.entry("onset.course", "same"),
            Map.entry("pain.now", "4"),
            Map.entry("pain.location", "lower"),
            Map.entry("func.daily", "some"),
            Map.entry("hx.back-before", "same-as-before"));

    private static final List<String> NEGATIVE = List.of("no", "none", "never", "no-change", "normal");

    private static final int PRESSES = 80;
    private static final int SCALE = 11;

    private final Page page;
    private final Language language;
    private final boolean keyboard;
    private final ResourceBundle words;
    private final Map<String, String> answers = new HashMap<>(ROUTINE);
    private Consumer<String> onScreen = name -> {};

    IntakeWalk(Page page, Language language, boolean keyboard) {
        this.page = page;
        this.language = language;
        this.keyboard = keyboard;
        words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of(language.name()));
    }

    IntakeWalk starts() {
        page.navigate(RunningPortal.address() + "/start");
        press("start.action.start");
        page.waitForURL("**/check/**");
        settles();
        return this;
    }

    /** Called with a screen's name when it is there and nothing is answered yet. */
    IntakeWalk onScreen(Consumer<String> listener) {
        onScreen = listener;
        return this;
    }

    IntakeWalk answering(String question, String code) {
        answers.put(question, code);
        return this;
    }

    /** Answers until the summary and sends it; ends at the result. */
    void untilTheResult() {
        while (!screen().equals("answers")) {
            onScreen.accept(screen());
            answersScreenUpTo("");
            goesOn();
        }
        onScreen.accept("answers");
        press("answers.action.send");
        page.waitForURL("**/result");
        page.locator("h1").waitFor();
        onScreen.accept("result");
    }

    /** Answers up to and with this question; the check may not have stopped before. */
    void upTo(String question) {
        while (!answersScreenUpTo(question)) {
            goesOn();
        }
    }

    /** Answers until a screen is there. */
    void untilScreen(String wanted) {
        while (!screen().equals(wanted)) {
            answersScreenUpTo("");
            goesOn();
        }
    }

    private boolean answersScreenUpTo(String last) {
        page.locator("section.question:visible").first().waitFor();
        settles();
        var done = new HashSet<String>();
        for (var open = open(done); !open.isEmpty(); open = open(done)) {
            done.add(open);
            answer(PROTOCOL.question(open));
            if (open.equals(last)) {
                return true;
            }
        }
        return false;
    }

    String screen() {
        return page.url().replaceFirst(".*/check/", "").replaceFirst("[?#].*", "");
    }

    private String open(Set<String> done) {
        return page.locator("section.question:visible").all().stream()
                .map(section -> section.getAttribute("data-item"))
                .filter(item -> !done.contains(item))
                .findFirst()
                .orElse("");
    }

    private void answer(Question question) {
        if (question instanceof NumberQuestion number && !number.scale()) {
            types(question, answers.get(question.linkId()));
        } else {
            label(question).ifPresent(label -> {
                if (keyboard) {
                    picksByKeyboard(question, label);
                } else {
                    option(question, label).click();
                }
            });
        }
        settles();
    }

    /** What is picked, as it reads on the screen; nothing where the question may stay open. */
    private Optional<String> label(Question question) {
        var given = answers.get(question.linkId());
        if (question instanceof NumberQuestion) {
            return Optional.ofNullable(given);
        }
        var picked = question.options().stream()
                .filter(option -> given == null
                        ? NEGATIVE.contains(option.code())
                        : option.code().equals(given))
                .findFirst();
        if (picked.isEmpty() && question.required()) {
            throw new AssertionError("nothing to answer to " + question.linkId());
        }
        return picked.map(option -> option.label(language));
    }

    private void types(Question question, String number) {
        if (keyboard) {
            tabsTo("a => !!a.closest('" + section(question) + "')");
            page.keyboard().type(number);
        } else {
            page.locator(section(question) + " input").fill(number);
        }
        page.keyboard().press("Tab");
    }

    /** Space picks a checkbox and the first of the radios; the arrows go from one radio to the next. */
    private void picksByKeyboard(Question question, String label) {
        var labelled = "a => !!a.closest('" + section(question) + "') && a.parentElement.textContent.trim() === `"
                + label + "`";
        if (question instanceof MultiQuestion) {
            tabsTo(labelled);
            page.keyboard().press("Space");
            return;
        }
        tabsTo("a => !!a.closest('" + section(question) + "')");
        page.keyboard().press("Space");
        for (var step = 0; !isActive(labelled); step++) {
            if (step > question.options().size() + SCALE) {
                throw new AssertionError("no arrow reaches " + label);
            }
            page.keyboard().press("ArrowDown");
            settles();
        }
        page.keyboard().press("Space");
    }

    private void press(String key) {
        var name = words.getString(key);
        if (keyboard) {
            tabsTo("a => a.localName === 'vaadin-button' && a.textContent.trim() === '" + name + "'");
            page.keyboard().press("Enter");
        } else {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(name).setExact(true))
                    .click();
        }
    }

    private void tabsTo(String wanted) {
        for (var press = 0; !isActive(wanted); press++) {
            if (press > PRESSES) {
                throw new AssertionError("no tab on " + page.url() + " reaches what is active by " + wanted);
            }
            page.keyboard().press("Tab");
        }
    }

    private boolean isActive(String wanted) {
        return (Boolean) page.evaluate("(" + wanted + ")(document.activeElement)");
    }

    private Locator option(Question question, String label) {
        return page.locator(section(question) + " vaadin-radio-button, " + section(question) + " vaadin-checkbox")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))));
    }

    private static String section(Question question) {
        return "section.question[data-item=\"" + question.linkId() + "\"]";
    }

    private void goesOn() {
        var before = page.url();
        press("check.action.continue");
        page.waitForURL(url -> !url.equals(before));
        settles();
    }

    /** The address changes a moment before the screen does; a page that stops the check knows no such client. */
    private void settles() {
        page.waitForFunction("() => location.pathname === '/emergency' || (window.Vaadin && window.Vaadin.Flow"
                + " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive()))");
    }
}
