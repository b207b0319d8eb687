package care.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import care.plumbline.billing.calendar.FederalHolidays;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.triage.assessment.Evaluation;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of docs/architecture.md, over the compiled code of all modules. Each fails on an empty selection. */
class ArchitectureTest {

    private static final String ROOT = "care.plumbline";
    private static final String DOMAIN = "care.plumbline.domain..";
    private static final String TRIAGE = "care.plumbline.triage..";
    private static final String BILLING = "care.plumbline.billing..";
    private static final String PORTAL = "care.plumbline.portal..";
    private static final String PLATFORM = "care.plumbline.platform..";
    private static final String[] CORE = {DOMAIN, TRIAGE, BILLING};

    /** What every core module may import from outside: the table in docs/architecture.md. */
    private static final String[] CORE_LIBRARIES = {
        "java..",
        "org.jspecify.annotations",
        "org.slf4j",
        "org.springframework.stereotype",
        "org.springframework.context.annotation",
        "org.springframework.jdbc..",
        "org.springframework.dao",
        "org.springframework.transaction..",
        "org.springframework.security.access.prepost",
        "com.github.kagkarlsson.scheduler..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation"
    };

    @Test
    void domainKnowsNobody() {
        check(
                classes().that().resideInAPackage(DOMAIN).should(onlyDependOn(DOMAIN)),
                "domain knows nobody, and of libraries only what the import table lists");
    }

    @Test
    void triageKnowsOnlyDomain() {
        check(
                classes()
                        .that()
                        .resideInAPackage(TRIAGE)
                        .should(onlyDependOn(
                                TRIAGE,
                                DOMAIN,
                                "org.yaml.snakeyaml..",
                                // Lists the releases that lie on the class path.
                                "org.springframework.core.io..")),
                "triage imports domain's public types and nothing of billing or the portal");
    }

    @Test
    void billingKnowsOnlyDomain() {
        check(
                classes()
                        .that()
                        .resideInAPackage(BILLING)
                        .should(onlyDependOn(
                                BILLING, DOMAIN, "io.xlate.edi..", "org.apache.commons.csv", "org.yaml.snakeyaml..")),
                "billing imports domain's public types and nothing of triage or the portal");
        check(
                noClasses()
                        .that()
                        .resideInAPackage(BILLING)
                        .and()
                        .resideOutsideOfPackage("care.plumbline.billing.coverage.x12..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.xlate.edi.."),
                "X12 is read and written in billing.coverage.x12 only");
    }

    @Test
    void platformKnowsNothingOfThePortal() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(PLATFORM)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(PORTAL),
                "what people see stands on the technique, not the other way round");
    }

    @Test
    void everybodyLivesInAKnownModule() {
        check(
                classes().should().resideInAnyPackage(ROOT, DOMAIN, TRIAGE, BILLING, PORTAL, PLATFORM),
                "the tree of packages is drawn there; a new branch is a decision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "triage", "billing", "portal", "platform"})
    void featuresOfOneModuleFormNoCycle(String module) {
        check(
                slices().matching("care.plumbline." + module + ".(*)..")
                        .should()
                        .beFreeOfCycles(),
                "feature packages are free of cycles");
    }

    @Test
    void sharedKnowsNoFeature() {
        check(
                classes()
                        .that()
                        .resideInAPackage("care.plumbline.domain.shared")
                        .should(onlyDependOn("care.plumbline.domain.shared")),
                "shared knows no feature");
    }

    @Test
    void sharedPartsOfThePortalKnowNoFeature() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage("care.plumbline.portal.i18n", "care.plumbline.portal.component")
                        .should()
                        .onlyDependOnClassesThat(or(
                                not(resideInAPackage(PORTAL)),
                                resideInAnyPackage("care.plumbline.portal.i18n", "care.plumbline.portal.component"))),
                "words and components are shared by the features and know none of them");
    }

    @Test
    void nobodyDependsOnTheDemo() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("care.plumbline.platform.demo")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("care.plumbline.platform.demo"),
                "nobody depends on platform.demo: production runs without it");
    }

    @Test
    void vaadinStaysInThePortal() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.vaadin.."),
                "no Vaadin outside portal and platform (the application class is the app shell)");
        check(
                noClasses()
                        .that()
                        .resideInAPackage(PLATFORM)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "com.vaadin.flow.component..", "com.vaadin.flow.router..", "com.vaadin.flow.data.."),
                "platform uses Vaadin at the level of the servlet, without component or route types");
    }

    @Test
    void portalKnowsNoDatabase() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(PORTAL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.jdbc..",
                                "org.springframework.dao..",
                                "org.springframework.transaction..",
                                "java.sql..",
                                "javax.sql..",
                                "org.postgresql..",
                                "com.zaxxer..",
                                "com.github.kagkarlsson.."),
                "views never open a transaction or speak SQL; that is what use cases and queries are for");
    }

    @Test
    void portalReachesNothingOutsideTheBrowser() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(PORTAL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.net.http..",
                                "jakarta.mail..",
                                "org.springframework.mail..",
                                "org.springframework.web.client..",
                                "net.fortuna.ical4j.."),
                "mail, calendar and HTTP clients belong to platform");
    }

    @Test
    void portalKnowsOnlyTheAnnotationsOfSecurity() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(PORTAL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.security.."),
                "views carry access annotations; who acts is asked of CurrentActor");
    }

    @Test
    void onlySecurityReadsTheSecurityContext() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("care.plumbline.platform.security")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.security.core.context"),
                "the security context is read only in platform.security");
    }

    @Test
    void onlyPersistenceKnowsTink() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("care.plumbline.platform.persistence")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.google.crypto.tink.."),
                "Tink is imported only by platform.persistence, which implements Sealer");
    }

    @Test
    void nobodyUsesBannedLibraries() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "lombok..",
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "org.mockito..",
                                "org.apache.commons.logging..",
                                "org.apache.log4j..",
                                "com.vaadin.collaborationengine..",
                                "com.vaadin.copilot.."),
                "no Lombok, no JPA, no second logging API");
    }

    @Test
    void valuesOfTheCoreKnowOnlyJavaAndEachOther() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(CORE)
                        .and()
                        // The protocol's values speak the protocol's language, which is one package: see below.
                        .resideOutsideOfPackage("care.plumbline.triage.protocol..")
                        .and(are("values", ArchitectureTest::isValue))
                        .should(onlyUseValues()),
                "records, enums and sealed interfaces of the core import only java, JSpecify and each other");
        check(
                classes()
                        .that()
                        .resideInAPackage("care.plumbline.triage.protocol..")
                        .and(are("values", ArchitectureTest::isValue))
                        .should(onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "org.jspecify.annotations", "care.plumbline.triage.protocol.."))),
                "values of the protocol import only java, JSpecify and the protocol's own language");
    }

    @Test
    void moneyIsNeverAFloatingPointNumber() {
        check(
                classes().that().resideInAPackage(BILLING).should(touchNoFloatingPointNumber()),
                "money is exact: no double or float in billing");
    }

    @Test
    void refusalsAreFinalFactsOfASealedParent() {
        check(
                classes()
                        .that()
                        .areAssignableTo(Refusal.class)
                        .and()
                        .doNotBelongToAnyOf(Refusal.class)
                        .should(condition(
                                "be an abstract sealed parent, or final, public and nested in it",
                                (refusal, complain) -> {
                                    var type = refusal.reflect();
                                    var parent = type.getSuperclass();
                                    var isParent = type.isSealed()
                                            && parent == Refusal.class
                                            && refusal.getSimpleName().endsWith("Refused");
                                    var isFact = java.lang.reflect.Modifier.isFinal(type.getModifiers())
                                            && parent.isSealed()
                                            && type.getEnclosingClass() == parent;
                                    if (!isParent && !isFact) {
                                        complain.accept(refusal, "is neither a sealed parent nor its fact");
                                    }
                                })),
                "an expected no is a sealed fact with a key of its own");
    }

    @Test
    void useCaseHasOnePublicMethod() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith(UseCase.class)
                        .should(condition("have one public method", (useCase, complain) -> {
                            var methods = publicMethods(useCase).count();
                            if (methods != 1) {
                                complain.accept(useCase, "has " + methods + " public methods");
                            }
                        })),
                "a use case does one thing, named by a verb");
    }

    @Test
    void everybodyWhoActsIsAskedFirst() {
        check(
                classes()
                        .that(areUseCasesOrQueries())
                        .should(condition(
                                "take an Actor first and say who may call them",
                                (type, complain) -> publicMethods(type).forEach(method -> {
                                    var parameters = method.getRawParameterTypes();
                                    if (parameters.isEmpty()
                                            || !parameters.getFirst().isEquivalentTo(Actor.class)) {
                                        complain.accept(type, method.getName() + " does not take an Actor first");
                                    }
                                    if (!isAnnotated(method, PreAuthorize.class)) {
                                        complain.accept(type, method.getName() + " does not say who may call it");
                                    }
                                }))),
                "the actor is the first parameter, and permitAll must be written out");
    }

    @Test
    void useCasesAndQueriesRunInATransaction() {
        check(
                classes()
                        .that(areUseCasesOrQueries())
                        .should(condition(
                                "be transactional",
                                (type, complain) -> publicMethods(type)
                                        .filter(method -> !isAnnotated(method, Transactional.class))
                                        .forEach(method ->
                                                complain.accept(type, method.getName() + " is not transactional")))),
                "without a transaction there is no identity, and row-level security shows nothing");
    }

    @Test
    void queriesThatAreReadOnlyAreNotUseCases() {
        check(
                noClasses().that().areAnnotatedWith(UseCase.class).should().beAnnotatedWith(Query.class),
                "a class changes state or shows it");
    }

    @Test
    void noUseCaseCallsAnother() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith(UseCase.class)
                        .should(condition(
                                "not call another use case",
                                (useCase, complain) -> useCase.getAccessesFromSelf().stream()
                                        .filter(ArchitectureTest::isCall)
                                        .map(JavaAccess::getTargetOwner)
                                        .filter(other -> other.isAnnotatedWith(UseCase.class) && !other.equals(useCase))
                                        .forEach(other -> complain.accept(useCase, "calls " + other.getSimpleName())))),
                "one transaction per use case; what two share is a plain bean below them");
    }

    @Test
    void adaptersThrowOnlyTheRefusalsOfThePortsOwner() {
        check(
                classes()
                        .that(are(
                                "adapters of a port of domain",
                                type -> !portsOf(type).isEmpty()))
                        .should(condition("refuse in the words of the port's owner", (adapter, complain) -> {
                            var owners = portsOf(adapter).stream()
                                    .map(JavaClass::getPackageName)
                                    .toList();
                            Stream.concat(
                                            adapter.getConstructorCallsFromSelf().stream()
                                                    .map(JavaAccess::getTargetOwner),
                                            adapter.getConstructorReferencesFromSelf().stream()
                                                    .map(JavaAccess::getTargetOwner))
                                    .filter(type -> type.isAssignableTo(Refusal.class))
                                    .filter(refusal -> !owners.contains(refusal.getPackageName()))
                                    .forEach(refusal -> complain.accept(adapter, "throws " + refusal.getName()));
                        })),
                "a port throws only the caller's refusals");
    }

    /** Whoever uses JDBC is reached only through a transaction (style rule 16). */
    @Test
    void tablesAreReachedOnlyThroughATransaction() {
        check(
                classes()
                        .that(are(
                                "users of JDBC below use cases and queries",
                                type -> usesJdbc(type)
                                        && !isTransactional(type)
                                        // The toy bank stands for somebody else's system.
                                        && !type.getPackageName().endsWith(".payment.sandbox")))
                        .should(condition(
                                "be called only from within a transaction",
                                (type, complain) -> callersOf(type)
                                        .filter(caller -> !caller.getName().startsWith("care.plumbline.platform.demo."))
                                        .filter(caller -> !isTransactional(caller)
                                                && !isBelowATransaction(caller, new HashSet<>()))
                                        .forEach(caller -> complain.accept(type, "is called by " + caller.getName())))),
                "outside a transaction there is no identity, and row-level security shows nothing");
    }

    private static boolean usesJdbc(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class));
    }

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(UseCase.class)
                || type.isAnnotatedWith(Query.class)
                || type.isAnnotatedWith(Transactional.class);
    }

    /** Not by itself, but everybody who calls it is. */
    private static boolean isBelowATransaction(JavaClass type, Set<JavaClass> asked) {
        return !asked.add(type)
                || isTransactional(type)
                || callersOf(type).findAny().isPresent()
                        && callersOf(type).allMatch(caller -> isBelowATransaction(caller, asked));
    }

    private static Stream<JavaClass> callersOf(JavaClass type) {
        return type.getMethodCallsToSelf().stream()
                .map(call -> call.getOriginOwner())
                .map(owner -> owner.getEnclosingClass().orElse(owner))
                .filter(owner -> !owner.equals(type)
                        && !owner.equals(type.getEnclosingClass().orElse(type)))
                .distinct();
    }

    @Test
    void storesArePackagePrivate() {
        check(
                classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate(),
                "another module's tables are read only through its public types");
    }

    @Test
    void viewsModelsAndFormsArePackagePrivate() {
        check(
                classes()
                        .that()
                        .haveNameMatching(".*(View|ViewModel|Form)")
                        .and()
                        .resideInAPackage(PORTAL)
                        .should()
                        .notBePublic(),
                "a view is reached by its address, not by its class");
    }

    @Test
    void routesLiveInThePortalAndAreCalledViews() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith(Route.class)
                        .should()
                        .resideInAPackage(PORTAL)
                        .andShould()
                        .haveSimpleNameEndingWith("View"),
                "routes live in portal and end in View; their access annotation is checked by RouteAccessTest");
    }

    /** A feature's state and steps lie in a ViewModel, or in a bean beside its views such as {@code Checkout}. */
    @Test
    void whatViewsStandOnRunsWithoutVaadinsComponents() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(PORTAL)
                        // These are the edges to Vaadin itself: listeners and what all views share.
                        .and()
                        .resideOutsideOfPackages(
                                "care.plumbline.portal.shell",
                                "care.plumbline.portal.i18n",
                                "care.plumbline.portal.component",
                                "care.plumbline.portal.error")
                        .and(are(
                                "ViewModels or beans",
                                type -> type.getSimpleName().endsWith("ViewModel")
                                        || type.isAnnotatedWith(Component.class)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "com.vaadin.flow.component..",
                                "com.vaadin.flow.router..",
                                "com.vaadin.flow.data.binder.."),
                "a ViewModel holds state and rules, and runs in a bare JVM");
    }

    @Test
    void nobodyStylesComponentsInJava() {
        check(
                noClasses()
                        .should()
                        .callMethodWhere(
                                target("getStyle()", target -> target.getName().equals("getStyle"))),
                "looks are classes and theme variants, so that a stylesheet can change them");
    }

    @Test
    void theClockIsInjected() {
        check(
                noClasses()
                        .that()
                        .doNotBelongToAnyOf(PlumblineApplication.class)
                        .should()
                        .callMethodWhere(target("now() without a clock, or the system's clock", target -> {
                            var owner = target.getOwner();
                            var readsSystemZoneOrTime = owner.getPackageName().startsWith("java.time")
                                    && target.getName().equals("now")
                                    && target.getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
                            var isSystemClock = owner.isEquivalentTo(Clock.class)
                                    && Set.of("systemUTC", "systemDefaultZone", "system", "tickSeconds", "tickMillis")
                                            .contains(target.getName());
                            return readsSystemZoneOrTime || isSystemClock;
                        })),
                "the only clock is the injected one, so that tests can hold it");
        check(
                noClasses()
                        .that()
                        // An id is no business time; see the comment there.
                        .doNotBelongToAnyOf(UuidV7.class)
                        .should()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callConstructor(java.util.Date.class)
                        .orShould()
                        .callMethod(java.util.Calendar.class, "getInstance"),
                "the only clock is the injected one, so that tests can hold it");
    }

    @Test
    void theServersOwnZoneIsNeverAsked() {
        check(
                noClasses().should().callMethod(java.time.ZoneId.class, "systemDefault"),
                "zones belong to clinics, doctors and visitors, not to the machine");
    }

    @Test
    void nobodyPrintsOrLogsBesideTheLog() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, "one log, and nothing printed beside it");
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING, "one logging API");
    }

    @Test
    void beansAreInjectedThroughConstructors() {
        check(
                noFields()
                        .should()
                        .beAnnotatedWith(Autowired.class)
                        .orShould()
                        .beAnnotatedWith(Value.class)
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource")
                        .orShould()
                        .beAnnotatedWith("jakarta.inject.Inject"),
                "no field injection");
        check(
                noClasses().should().dependOnClassesThat().areAssignableTo(Autowired.class),
                "one constructor needs no @Autowired");
    }

    @Test
    void namesSayWhatAClassIsFor() {
        var empty = Pattern.compile(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO)");
        check(
                classes()
                        .that()
                        .areNotAnonymousClasses()
                        .should(condition("have a name that says what it is for", (type, complain) -> {
                            if (empty.matcher(type.getSimpleName()).matches()) {
                                complain.accept(type, "is named for nothing");
                            }
                        })),
                "no Service, Manager, Helper, Util, Impl or Dto");
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        check(
                classes().should(condition("live in a package with @NullMarked", (type, complain) -> {
                    var marked = type.getPackage()
                            .tryGetPackageInfo()
                            .filter(info -> info.isAnnotatedWith(NullMarked.class))
                            .isPresent();
                    if (!marked) {
                        complain.accept(type, "lives in " + type.getPackageName() + ", which is not @NullMarked");
                    }
                })),
                "every package has a package-info with @NullMarked");
    }

    private static void check(ArchRule rule, String reason) {
        rule.because("docs/architecture.md: " + reason).check(OurClasses.ALL);
    }

    private static ArchCondition<JavaClass> onlyDependOn(String... packages) {
        var allowed =
                Stream.concat(Stream.of(CORE_LIBRARIES), Stream.of(packages)).toArray(String[]::new);
        return onlyDependOnClassesThat(or(resideInAnyPackage(allowed), describe("arrays", JavaClass::isArray)));
    }

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> test) {
        return describe("are " + what, test);
    }

    private static DescribedPredicate<JavaClass> areUseCasesOrQueries() {
        return are(
                "use cases or queries",
                type -> type.isAnnotatedWith(UseCase.class) || type.isAnnotatedWith(Query.class));
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.BiConsumer<JavaClass, BiConsumer<JavaClass, String>> test) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                test.accept(
                        type,
                        (culprit, complaint) -> events.add(violated(culprit, culprit.getFullName() + " " + complaint)));
            }
        };
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || (type.isInterface() && type.reflect().isSealed());
    }

    private static ArchCondition<JavaClass> onlyUseValues() {
        return condition(
                "use only java, JSpecify and other values",
                (value, complain) -> value.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(used -> !isForValues(value, used))
                        .distinct()
                        .forEach(used -> complain.accept(value, "uses " + used.getName())));
    }

    /**
     * Beside values: the maker of ids, the pure reading of one intake that scores and explanations are made of, the
     * calendar of holidays, a refusal, and a constant of the class the value is nested in.
     */
    private static boolean isForValues(JavaClass value, JavaClass used) {
        return used.isPrimitive()
                || used.getPackageName().startsWith("java.")
                || used.getPackageName().equals("org.jspecify.annotations")
                || (used.getPackageName().startsWith(ROOT) && isValue(used))
                || used.isEquivalentTo(UuidV7.class)
                || used.isEquivalentTo(Evaluation.class)
                || used.isEquivalentTo(FederalHolidays.class)
                || used.isAssignableTo(Refusal.class)
                || (value.getEnclosingClass().filter(used::equals).isPresent() && namesOnlyAConstant(value, used));
    }

    private static boolean namesOnlyAConstant(JavaClass value, JavaClass used) {
        return value.getFields().stream().noneMatch(field -> field.getRawType().equals(used))
                && value.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().equals(used))
                && value.getCodeUnits().stream()
                        .noneMatch(unit -> unit.getRawParameterTypes().contains(used));
    }

    private static ArchCondition<JavaClass> touchNoFloatingPointNumber() {
        return condition(
                "touch no floating-point number",
                (type, complain) -> FloatingPointNumbers.in(
                                type.getSource().orElseThrow().getUri())
                        .forEach(touch -> complain.accept(type, touch)));
    }

    private static Stream<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isAnnotated(JavaMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private static boolean isCall(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget;
    }

    private static List<JavaClass> portsOf(JavaClass type) {
        return type.getPackageName().startsWith("care.plumbline.domain")
                ? List.of()
                : type.getAllRawInterfaces().stream()
                        .filter(port -> port.getPackageName().startsWith("care.plumbline.domain."))
                        .toList();
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> target(
            String description, java.util.function.Predicate<AccessTarget.MethodCallTarget> test) {
        return describe(description, call -> test.test(call.getTarget()));
    }
}
