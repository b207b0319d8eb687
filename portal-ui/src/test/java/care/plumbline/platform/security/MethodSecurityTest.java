package care.plumbline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PortalTest
class MethodSecurityTest {

    private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MyVisits myVisits;

    @Autowired
    private Persons persons;

    @Test
    void methodSecurityIsOn() {
        assertThatThrownBy(() -> persons.lee().run(myVisits::list)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void actorAloneOpensNothing() {
        var patient = persons.patient().actor();

        assertThatThrownBy(() -> myVisits.list(patient)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void everyUseCaseAndQuerySaysWhoMay() {
        assertThat(doors())
                .hasSizeGreaterThan(40)
                .allSatisfy(door -> assertThat(rule(door))
                        .as(door.toString())
                        .matches("permitAll\\(\\)|has(Any)?Role\\(('[A-Z_]+'(, )?)+\\)"));
    }

    @TestFactory
    Stream<DynamicTest> rolesThatAreNotNamedAreRefused() {
        return doors().filter(door -> !rule(door).equals("permitAll()"))
                .map(door -> DynamicTest.dynamicTest(
                        door.getDeclaringClass().getSimpleName() + "." + door.getName(), () -> refusesOthers(door)));
    }

    private void refusesOthers(Method door) {
        var bean = context.getBean(door.getDeclaringClass());
        var others = EnumSet.complementOf(EnumSet.copyOf(allowed(door)));

        assertThat(others)
                .isNotEmpty()
                .allSatisfy(role -> assertThatThrownBy(() -> calls(bean, door, role))
                        .as("%s as %s", door, role)
                        .isInstanceOf(AccessDeniedException.class));
    }

    private void calls(Object bean, Method door, Role role) throws Throwable {
        var person = persons.somebody(role);
        var arguments = Arrays.stream(door.getParameterTypes())
                .map(type -> type == Actor.class ? person.actor() : nothing(type))
                .toArray();
        var failure = person.get(actor -> {
            try {
                door.invoke(bean, arguments);
                return null;
            } catch (InvocationTargetException thrown) {
                return thrown.getCause();
            } catch (IllegalAccessException hidden) {
                return new IllegalStateException(hidden);
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        return type == boolean.class ? false : null;
    }

    private Stream<Method> doors() {
        return Stream.of(UseCase.class, Query.class)
                .flatMap(kind -> context.getBeansWithAnnotation(kind).values().stream())
                .map(AopUtils::getTargetClass)
                .filter(type -> type != Peek.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .peek(method -> method.setAccessible(true));
    }

    private static String rule(Method door) {
        var own = door.getAnnotation(PreAuthorize.class);
        var general = door.getDeclaringClass().getAnnotation(PreAuthorize.class);
        return own != null ? own.value() : general != null ? general.value() : "";
    }

    private static Set<Role> allowed(Method door) {
        return ROLE.matcher(rule(door))
                .results()
                .map(match -> Role.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }
}
