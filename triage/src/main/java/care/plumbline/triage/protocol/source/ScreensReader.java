package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Screen;
import care.plumbline.triage.protocol.Screen.Chapter;
import care.plumbline.triage.protocol.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which items are shown together, and sees to it that every item is shown exactly once and not too early. */
final class ScreensReader {

    private final DataNode file;
    private final Map<String, Question> questions;

    ScreensReader(DataNode file, List<Question> questions) {
        this.file = file;
        this.questions = QuestionsReader.byLinkId(questions);
    }

    List<Screen> read(Map<String, Expression> conditions) {
        var chapters = chapters();
        var screens = new ArrayList<Screen>();
        var shown = new HashSet<String>();
        var ids = new HashSet<String>();
        for (var entry : file.member("screens").entries()) {
            var id = entry.text("id");
            var source = entry.named("screen " + id);
            source.allowOnly(Set.of("id", "chapter", "current", "en", "es", "items"));
            if (!ids.add(id)) {
                source.problem("the screen is there twice");
            }
            var linkIds = source.texts("items");
            linkIds.forEach(linkId -> check(linkId, shown, conditions, source.member("items")));
            var chapter = chapter(source, chapters);
            if (chapter != null) {
                screens.add(new Screen(
                        id,
                        chapter,
                        source.find("current").isPresent() && source.flag("current"),
                        new Wording(text(source, "en", "title"), text(source, "es", "title")),
                        why(source),
                        linkIds));
            }
        }
        questions.keySet().stream()
                .filter(linkId -> !shown.contains(linkId))
                .forEach(linkId -> file.member("screens").problem("no screen shows item \"%s\"".formatted(linkId)));
        return screens;
    }

    private Map<String, Chapter> chapters() {
        var chapters = new LinkedHashMap<String, Chapter>();
        for (var entry : file.member("chapters").entries()) {
            entry.allowOnly(Set.of("id", "en", "es"));
            var chapter = new Chapter(entry.text("id"), new Wording(entry.text("en"), entry.text("es")));
            if (chapters.putIfAbsent(chapter.id(), chapter) != null) {
                entry.problem("the chapter is there twice");
            }
        }
        return chapters;
    }

    private void check(String linkId, Set<String> shown, Map<String, Expression> conditions, DataNode source) {
        var question = questions.get(linkId);
        if (question == null) {
            source.problem("unknown item \"%s\"".formatted(linkId));
            return;
        }
        var when = question.when();
        if (when != null) {
            when.linkIds(conditions).stream()
                    .filter(needed -> !shown.contains(needed))
                    .forEach(needed -> source.problem(
                            "item \"%s\" depends on \"%s\", which is shown later".formatted(linkId, needed)));
        }
        if (!shown.add(linkId)) {
            source.problem("item \"%s\" is shown twice".formatted(linkId));
        }
    }

    private static @Nullable Chapter chapter(DataNode source, Map<String, Chapter> chapters) {
        var id = source.text("chapter");
        var chapter = chapters.get(id);
        if (chapter == null && !id.isEmpty()) {
            source.member("chapter").problem("unknown chapter \"%s\"".formatted(id));
        }
        return chapter;
    }

    private static Wording why(DataNode source) {
        var why = new Wording(optional(source, "en"), optional(source, "es"));
        if (why.english().isEmpty() != why.spanish().isEmpty()) {
            source.problem("the reason exists in one language only");
        }
        return why;
    }

    private static String optional(DataNode source, String language) {
        return source.find(language)
                .flatMap(texts -> texts.find("why"))
                .map(DataNode::text)
                .orElse("");
    }

    private static String text(DataNode source, String language, String key) {
        return source.find(language).map(texts -> texts.text(key)).orElseGet(() -> {
            source.problem("the %s text is missing".formatted(language));
            return "";
        });
    }
}
