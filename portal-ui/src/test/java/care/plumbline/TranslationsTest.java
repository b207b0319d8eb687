package care.plumbline;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word people read is there in both languages, and says nothing we do not keep. */
class TranslationsTest {

    private static final String FALLBACK = "translations.properties";
    private static final Map<String, String> ENGLISH = bundle(FALLBACK);
    private static final Map<String, String> SPANISH = bundle("translations_es.properties");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)[^{}]*}");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:getTranslation|Words\\s*\\.\\s*of|translate)\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern ASKED_OF_MESSAGES =
            Pattern.compile("[mM]essages(?:\\(\\))?\\s*\\.getMessage\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-z-]*\\.[A-Za-z0-9_.-]+)\"\\s*(\\+)?|\"([a-z][a-z-]*\\.)\"\\s*(\\+)");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)");
    private static final Pattern CONSTANT = Pattern.compile("(.+)\\.([A-Z][A-Z0-9_]*)");

    /** Words no patient shall read: they blame, they say nothing, or they belittle (ux.md). */
    private static final List<String> BANNED =
            List.of("invalid", "error occurred", "simply", "inválid", "ocurrió un error", "simplemente");

    /** Nobody calls back before there are staff tasks (docs/architecture.md: no promise without a person). */
    private static final List<String> PROMISES = List.of(
            "member of our team",
            "member of our staff",
            "our team will",
            "we will call you",
            "we'll call you",
            "call you back",
            "someone will call",
            "somebody will call",
            "nurse will call",
            "we will contact you",
            "miembro de nuestro equipo",
            "nuestro equipo le",
            "le llamaremos",
            "lo llamaremos",
            "la llamaremos",
            "te llamaremos",
            "le devolveremos la llamada",
            "le devolvemos la llamada",
            "alguien le llamará",
            "alguien lo llamará",
            "nos comunicaremos con usted",
            "nos pondremos en contacto");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(SPANISH.keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
        assertThat(ENGLISH).hasSizeGreaterThan(100);
    }

    @Test
    void theEnglishBundleIsEmptySoThatTheServersLanguageStaysOut() {
        assertThat(bundle("translations_en.properties")).isEmpty();
    }

    @Test
    void noKeyIsWrittenTwice() {
        assertThat(keysInFile(FALLBACK)).doesNotHaveDuplicates();
        assertThat(keysInFile("translations_es.properties")).doesNotHaveDuplicates();
    }

    @Test
    void noKeyIsWithoutWords() {
        assertThat(keysWhere(String::isBlank)).isEmpty();
    }

    @Test
    void keysFollowOneShape() {
        var shape = Pattern.compile("[a-z][a-z0-9-]*(\\.([a-z0-9][a-z0-9-]*|[A-Z][A-Z0-9_]*))+");

        assertThat(ENGLISH.keySet())
                .allMatch(key -> shape.matcher(key).matches(), "kebab-case, or a constant at the end");
    }

    @Test
    void everyKeyTheViewsAskForExists() {
        var asked = SourceTree.files("portal-ui/src/main/java", ".java")
                .map(SourceTree::read)
                .flatMap(source -> Stream.of(ASKED_FOR, ASKED_OF_MESSAGES)
                        .flatMap(pattern -> pattern.matcher(source).results()))
                .map(found -> found.group(1) + (found.group(2).equals("+") ? "…" : ""))
                .collect(toCollection(TreeSet::new));

        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(asked).filteredOn(key -> !isKnown(key)).isEmpty();
    }

    @Test
    void everyLiteralThatLooksLikeAKeyIsOne() {
        var features = ENGLISH.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        var literals = SourceTree.files("portal-ui/src/main/java", ".java")
                .map(SourceTree::read)
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1) != null
                        ? found.group(1) + (found.group(2) != null ? "…" : "")
                        : found.group(3) + "…")
                .filter(key -> features.contains(key.substring(0, key.indexOf('.'))))
                // Settings of the mail library begin like the keys of our mails; names of files end in what they are.
                .filter(key -> !key.startsWith("mail.smtp.") && !key.matches(".*\\.(ics|css|js|html|pdf|svg)"))
                .collect(toCollection(TreeSet::new));

        assertThat(literals).hasSizeGreaterThan(5);
        assertThat(literals).filteredOn(key -> !isKnown(key)).isEmpty();
    }

    @Test
    void everyKeyOfThePagesExists() {
        var asked = SourceTree.files("portal-ui/src/main/resources/templates", ".html")
                .map(SourceTree::read)
                .flatMap(source -> IN_TEMPLATE.matcher(source).results())
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));

        assertThat(asked).hasSizeGreaterThan(50).isSubsetOf(ENGLISH.keySet());
    }

    @Test
    void everyRefusalHasItsSentence() {
        var keys = refusals().map(TranslationsTest::messageKey).collect(toCollection(TreeSet::new));

        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(keys).filteredOn(key -> !ENGLISH.containsKey(key)).isEmpty();
    }

    @Test
    void everySentenceOfARefusalBelongsToOne() {
        var keys = refusals().map(TranslationsTest::messageKey).collect(Collectors.toSet());

        assertThat(ENGLISH.keySet())
                .filteredOn(key -> key.startsWith("refusal."))
                .isSubsetOf(keys);
    }

    @Test
    void noSentenceOfARefusalNamesMoreThanTheRefusalGives() {
        var tooMany = refusals()
                .filter(refusal -> ENGLISH.containsKey(messageKey(refusal)))
                .filter(refusal -> parametersOf(ENGLISH.get(messageKey(refusal))).stream()
                        .anyMatch(number -> number >= argumentsOf(refusal)))
                .map(JavaClass::getName);

        assertThat(tooMany).isEmpty();
    }

    @Test
    void everyConstantOfATranslatedEnumHasItsWords() {
        var translated = new TreeMap<String, Set<String>>();
        ENGLISH.keySet().stream()
                .map(CONSTANT::matcher)
                .filter(matcher -> matcher.matches())
                .forEach(matcher -> translated
                        .computeIfAbsent(matcher.group(1), prefix -> new TreeSet<>())
                        .add(matcher.group(2)));

        translated.forEach((prefix, constants) -> assertThat(constants)
                .as("the keys %s.… and the constants of their enum", prefix)
                .isEqualTo(smallestEnumWith(constants)));
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        var different = ENGLISH.entrySet().stream()
                .filter(entry -> SPANISH.containsKey(entry.getKey()))
                .filter(entry -> !parametersOf(entry.getValue()).equals(parametersOf(SPANISH.get(entry.getKey()))))
                .map(Map.Entry::getKey);

        assertThat(different).isEmpty();
    }

    @Test
    void messagesWithParametersCanBeFormatted() {
        assertThat(keysWhere(words -> hasParameters(words) && !isPattern(words)))
                .isEmpty();
    }

    @Test
    void apostrophesAreDoubledOnlyInMessagesWithParameters() {
        assertThat(keysWhere(
                        words -> hasParameters(words) && words.replace("''", "").contains("'")))
                .as("a single apostrophe swallows what follows it")
                .isEmpty();
        assertThat(keysWhere(words -> !hasParameters(words) && words.contains("''")))
                .as("a doubled apostrophe is shown twice")
                .isEmpty();
    }

    @Test
    void messagesWithoutParametersHaveNoBraces() {
        assertThat(keysWhere(words -> !hasParameters(words) && (words.contains("{") || words.contains("}"))))
                .isEmpty();
    }

    @Test
    void noSentenceUsesABannedWord() {
        assertThat(keysWhere(words -> containsAny(words, BANNED))).isEmpty();
    }

    @Test
    void nothingPromisesACallFromTheStaff() {
        assertThat(keysWhere(words -> containsAny(words, PROMISES))).isEmpty();
        assertThat(Stream.concat(
                                SourceTree.files("portal-ui/src/main/resources/templates", ".html"),
                                SourceTree.files("triage/src/main/resources/protocols", ".yaml"))
                        .filter(file -> containsAny(SourceTree.read(file).replaceAll("\\s+", " "), PROMISES)))
                .isEmpty();
    }

    private static Map<String, String> bundle(String file) {
        var properties = new Properties();
        try (var stream = TranslationsTest.class.getResourceAsStream("/vaadin-i18n/" + file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((key, words) -> sorted.put((String) key, (String) words));
        return sorted;
    }

    private static List<String> keysInFile(String file) {
        return SourceTree.read(SourceTree.ROOT.resolve("portal-ui/src/main/resources/vaadin-i18n/" + file))
                .replaceAll("\\\\\\R", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    /** Keys of either language whose words are like this, with the words. */
    private static Map<String, String> keysWhere(Predicate<String> test) {
        var found = new TreeMap<String, String>();
        ENGLISH.entrySet().stream()
                .filter(entry -> test.test(entry.getValue()))
                .forEach(entry -> found.put("en " + entry.getKey(), entry.getValue()));
        SPANISH.entrySet().stream()
                .filter(entry -> test.test(entry.getValue()))
                .forEach(entry -> found.put("es " + entry.getKey(), entry.getValue()));
        return found;
    }

    private static boolean isKnown(String key) {
        return key.endsWith("…")
                ? ENGLISH.keySet().stream().anyMatch(known -> known.startsWith(key.substring(0, key.length() - 1)))
                : ENGLISH.containsKey(key) || isFeatureOfAnEnum(key);
    }

    /** {@code Words.of("quote.line", code)} names the part before the constant. */
    private static boolean isFeatureOfAnEnum(String key) {
        return ENGLISH.keySet().stream().anyMatch(known -> known.matches(Pattern.quote(key) + "\\.[A-Z][A-Z0-9_]*"));
    }

    private static boolean hasParameters(String words) {
        return PARAMETER.matcher(words).find();
    }

    private static Set<Integer> parametersOf(String words) {
        return PARAMETER
                .matcher(words)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isPattern(String words) {
        try {
            new MessageFormat(words, Locale.US);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean containsAny(String words, List<String> unwanted) {
        var plain = words.toLowerCase(Locale.ROOT).replace('’', '\'').replace("''", "'");
        return unwanted.stream().anyMatch(plain::contains);
    }

    private static Stream<JavaClass> refusals() {
        return OurClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Refusal.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    /** Read off the class names as {@link Refusal#messageKey()} does; a refusal is not made without its values. */
    private static String messageKey(JavaClass refusal) {
        var parent = refusal.getEnclosingClass().orElseThrow().getSimpleName().replaceFirst("Refused$", "");
        return "refusal." + kebab(parent) + "." + kebab(refusal.getSimpleName());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static int argumentsOf(JavaClass refusal) {
        return refusal.getConstructors().stream()
                .mapToInt(constructor -> constructor.getRawParameterTypes().size())
                .max()
                .orElse(0);
    }

    private static Set<String> smallestEnumWith(Set<String> constants) {
        return OurClasses.ALL.stream()
                .filter(JavaClass::isEnum)
                .map(type -> Arrays.stream(type.reflect().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(toCollection(TreeSet::new)))
                .filter(names -> names.containsAll(constants))
                .min(Comparator.comparing(Set::size))
                .orElseGet(TreeSet::new);
    }
}
