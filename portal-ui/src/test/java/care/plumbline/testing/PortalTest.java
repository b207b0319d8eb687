package care.plumbline.testing;

import care.plumbline.PlumblineApplication;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole portal with a real database: one context and one database for all of them. Nothing is rolled
 * back; every test begins a week after the one before, with empty calendars, so that none meets another's times.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(classes = PlumblineApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(PortalTestConfiguration.class)
@ExtendWith(NewWeek.class)
public @interface PortalTest {}
