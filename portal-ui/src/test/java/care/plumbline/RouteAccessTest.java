package care.plumbline;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Says of every view and layout who may open it: an unannotated one is closed, and that shall be said too. */
class RouteAccessTest {

    /** Fewer views than this means that the search is broken, not that the portal shrank. */
    private static final int AT_LEAST = 10;

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);
    private static final Set<String> ROLES = Arrays.stream(care.plumbline.domain.shared.Role.values())
            .map(Enum::name)
            .collect(Collectors.toSet());

    @Test
    void thePortalHasItsViews() {
        var routes = OurClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .toList();

        assertThat(routes).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(sayOnceWhoMayOpenIt())
                .because("docs/architecture.md: one access annotation per view")
                .check(OurClasses.ALL);
    }

    @Test
    void everyLayoutSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAssignableTo(RouterLayout.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotInterfaces()
                .should(sayOnceWhoMayOpenIt())
                .because("docs/architecture.md: a view inside a closed layout is closed; one annotation per layout too")
                .check(OurClasses.ALL);
    }

    @Test
    void everyErrorViewIsOpenToWhoeverMeetsTheError() {
        classes()
                .that()
                .areAssignableTo(HasErrorParameter.class)
                .should()
                .beAnnotatedWith(AnonymousAllowed.class)
                .because("docs/architecture.md: what went wrong is said to whoever met it")
                .check(OurClasses.ALL);
    }

    @Test
    void everyNamedRoleExists() {
        var named = OurClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(RolesAllowed.class))
                .flatMap(type -> Arrays.stream(
                        type.getAnnotationOfType(RolesAllowed.class).value()))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(ROLES);
    }

    private static ArchCondition<JavaClass> sayOnceWhoMayOpenIt() {
        return new ArchCondition<>("carry exactly one access annotation of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = ACCESS.stream().filter(type::isAnnotatedWith).toList();
                if (own.size() != 1) {
                    events.add(violated(type, type.getName() + " carries " + own));
                }
            }
        };
    }
}
