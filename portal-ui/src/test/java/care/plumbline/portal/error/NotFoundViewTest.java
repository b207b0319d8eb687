package care.plumbline.portal.error;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class NotFoundViewTest {

    @Autowired
    private Persons persons;

    private static Map<String, Set<Role>> views() {
        var patient = EnumSet.of(Role.PATIENT);
        var doctor = EnumSet.of(Role.DOCTOR);
        var views = new LinkedHashMap<String, Set<Role>>();
        views.put("book/price", patient);
        views.put("visits", patient);
        views.put("visits/" + UUID.randomUUID(), patient);
        views.put("payments/" + UUID.randomUUID(), patient);
        views.put("payments/" + UUID.randomUUID() + "/return", patient);
        views.put("plans/" + UUID.randomUUID(), patient);
        views.put("doctor", doctor);
        views.put("doctor/visits/" + UUID.randomUUID(), doctor);
        views.put("doctor/chart/" + UUID.randomUUID(), doctor);
        views.put("doctor/hours", doctor);
        views.put("staff/why-closed", EnumSet.of(Role.CARE_COORDINATOR, Role.DOCTOR, Role.ADMINISTRATOR));
        views.put("staff", EnumSet.complementOf(EnumSet.of(Role.PATIENT)));
        views.put("staff/prices", EnumSet.of(Role.PRICING_EDITOR, Role.PRICING_APPROVER, Role.ADMINISTRATOR));
        views.put("staff/audit", EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));
        return views;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM", "VISITOR", "PUBLIC"})
    void viewOfAnotherRoleIsAsMissingAsNoView(Role role, Browser browser) {
        browser.usedBy(persons.somebody(role));

        assertThat(views()).allSatisfy((address, roles) -> {
            if (!roles.contains(role)) {
                assertThat(browser.goesTo(address).heading()).isEqualTo("We cannot find this page");
                assertThat(browser.title()).isEqualTo("We cannot find this page · Plumbline");
                assertThat(browser.text()).contains("The link may be old, or you may need to sign in.");
            }
        });
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn(Browser browser) {
        assertThat(views().keySet())
                .allSatisfy(address -> assertThat(
                                browser.goesTo("start").goesTo(address).leftFor())
                        .isEqualTo("/sign-in"));
    }

    @Test
    void itLeadsHome(Browser browser) {
        browser.signedInAs("patient@demo.example").goesTo("visits/none");

        assertThat(browser.link("Home page")).isEqualTo("/");
        assertThat(browser.buttons()).isEmpty();
    }

    @Test
    void itIsSaidInSpanish(Browser browser) {
        browser.inSpanish().signedInAs("patient@demo.example").goesTo("visits/none");

        assertThat(browser.heading()).isEqualTo("No encontramos esta página");
    }
}
