package care.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build is made of: free parts only, no bundle of our own, and no registry but the one Maven knows. */
class BuildTest {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(Path::of)
            .toList();

    /** Written in two halves, so that this list does not find itself. */
    private static final List<String> REGISTRIES = List.of(
            "repo" + ".maven",
            "repo1" + ".maven",
            "repo" + ".spring.io",
            "maven" + ".vaadin.com",
            "maven" + ".google.com",
            "maven" + ".pkg.github",
            "oss" + ".sonatype",
            "central" + ".sonatype",
            "jit" + "pack.io",
            "plugins" + ".gradle.org",
            "registry" + ".npmjs",
            "registry" + ".yarnpkg",
            "npm" + ".pkg.github",
            "py" + "pi.org",
            "files" + ".pythonhosted",
            "jfrog" + ".io",
            "artifact" + "ory");

    private static final Set<String> BINARY = Set.of("png", "jpg", "jpeg", "webp", "ico", "woff2", "jar", "pdf", "gz");

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/resources/styles.css", "META-INF/resources/tokens.css", "templates/site.css"})
    void everyBlockOfAStylesheetIsClosedBeforeTheNextPartBegins(String sheet) throws IOException {
        var text = Files.readString(Path.of("src/main/resources", sheet));

        for (var before : text.split("(?m)^/[*]")) {
            assertThat(before.chars().filter(one -> one == '{').count())
                    .as(before)
                    .isEqualTo(before.chars().filter(one -> one == '}').count());
        }
    }

    @Test
    void theClassPathHoldsNoBannedArtifact() {
        var banned = Pattern.compile("(vaadin-(charts|board|spreadsheet|crud|grid-pro|rich-text-editor|map|dashboard|"
                + "testbench|ai-components)-?.*|copilot.*|collaboration-engine.*|.*ai-components.*|"
                + "(observability|kubernetes|sso|swing|acceleration)-kit.*|lombok.*|(jakarta|javax)\\.persistence.*|"
                + "hibernate-(core|orm).*|spring-data-jpa.*|eclipselink.*|mockito.*|byte-buddy-agent.*|"
                + "junit-4.*|junit-vintage.*|jqwik.*)\\.jar");

        assertThat(CLASS_PATH).hasSizeGreaterThan(50);
        assertThat(CLASS_PATH)
                .noneMatch(part -> banned.matcher(part.getFileName().toString()).matches());
    }

    /** Vaadin marks what needs a licence in the manifest of its jar. */
    @Test
    void theClassPathHoldsNoVaadinArtifactThatNeedsALicence() {
        assertThat(CLASS_PATH).anyMatch(part -> part.getFileName().toString().startsWith("flow-server-"));
        assertThat(CLASS_PATH).noneMatch(BuildTest::needsALicence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.mockito.Mockito",
                "lombok.Data",
                "jakarta.persistence.Entity",
                "org.junit.Test",
                "com.vaadin.collaborationengine.CollaborationEngine",
                "com.vaadin.copilot.Copilot",
                "com.vaadin.pro.licensechecker.LicenseChecker"
            })
    void theClassPathHoldsNoBannedClass(String name) {
        assertThat(getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }

    /** These annotations make Vaadin build a bundle with npm; files in META-INF/resources need none. */
    @Test
    void noClassNeedsABundleOfItsOwn() {
        noClasses()
                .should()
                .beAnnotatedWith(NpmPackage.class)
                .orShould()
                .beAnnotatedWith(JsModule.class)
                .orShould()
                .beAnnotatedWith(CssImport.class)
                .because("docs/architecture.md: the production build runs without Node")
                .check(OurClasses.ALL);
    }

    @Test
    void whatVaadinsBuildLeavesBehindIsNotCommitted() {
        assertThat(SourceTree.ignored())
                .contains(
                        "portal-ui/src/main/frontend/",
                        "portal-ui/src/main/bundles/",
                        "portal-ui/package.json",
                        "portal-ui/package-lock.json",
                        "portal-ui/node_modules/");
        assertThat(SourceTree.files(""))
                .noneMatch(file -> Set.of("package.json", "package-lock.json", "vite.config.ts", "pnpm-lock.yaml")
                        .contains(file.getFileName().toString()));
    }

    @Test
    void theBuildInstalledNoPackageOfNpm() {
        assertThat(SourceTree.ROOT.resolve("portal-ui/node_modules")).doesNotExist();
        assertThat(SourceTree.ROOT.resolve("portal-ui/src/main/bundles")).doesNotExist();
    }

    @Test
    void noFileNamesAPackageRegistry() {
        var texts = SourceTree.files("").stream()
                .filter(file -> !BINARY.contains(ending(file)))
                .toList();

        assertThat(texts).hasSizeGreaterThan(200);
        assertThat(texts)
                .filteredOn(file -> REGISTRIES.stream().anyMatch(SourceTree.read(file)::contains))
                .isEmpty();
    }

    @Test
    void noPomNamesARepository() {
        assertThat(SourceTree.files("").stream().filter(file -> file.endsWith("pom.xml")))
                .hasSize(5)
                .noneMatch(pom -> SourceTree.read(pom).contains("epositories>"));
    }

    @Test
    void modulesDeclareNoVersions() {
        assertThat(SourceTree.files("").stream()
                        .filter(file -> file.endsWith("pom.xml"))
                        .filter(file -> !file.equals(SourceTree.ROOT.resolve("pom.xml"))))
                .hasSize(4)
                .allMatch(
                        pom -> SourceTree.read(pom).split("<version>", -1).length == 2,
                        "names its parent's version only");
    }

    @Test
    void theReadmeStaysReadable() throws IOException {
        var readme = SourceTree.ROOT.resolve("README.md");

        assertThat(Files.exists(readme) ? Files.readAllLines(readme) : List.of())
                .hasSizeLessThanOrEqualTo(150);
    }

    private static boolean needsALicence(Path part) {
        if (!part.toString().endsWith(".jar")) {
            return false;
        }
        try (var jar = new JarFile(part.toFile())) {
            var manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("CvdlName") != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
