package care.plumbline.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class StaffHomeViewTest {

    @Autowired
    private Persons persons;

    @ParameterizedTest
    @CsvSource({
        "CARE_COORDINATOR, staff/tasks",
        "BILLING_STAFF, staff/tasks",
        "PRICING_EDITOR, staff/prices",
        "PRICING_APPROVER, staff/prices",
        "AUDITOR, staff/audit",
        "ADMINISTRATOR, staff/audit"
    })
    void everybodyIsLedToWhereTheirRoleWorks(Role role, String address, Browser browser) {
        browser.usedBy(persons.somebody(role)).goesTo("staff");

        assertThat(browser.address()).isEqualTo(address);
    }

    @Test
    void doctorsAreLedToTheirVisits(Browser browser) {
        browser.usedBy(persons.lee()).goesTo("staff");

        assertThat(browser.address()).isEqualTo("doctor");
    }

    @Test
    void billingStaffSeeLinksToTheirWork(Browser browser) {
        browser.usedBy(persons.somebody(Role.BILLING_STAFF)).goesTo("staff");

        assertThat(browser.link("Work list")).isEqualTo("/staff/tasks");
        assertThat(browser.link("Coverage")).isEqualTo("/staff/coverage");
        assertThat(browser.link("Assistance")).isEqualTo("/staff/assistance");
        assertThat(browser.link("Plans")).isEqualTo("/staff/plans");
        assertThat(browser.hasButton("Sign out")).isTrue();
    }

    @Test
    void administratorsSeeLinksToPricesAndAudit(Browser browser) {
        browser.usedBy(persons.somebody(Role.ADMINISTRATOR)).goesTo("staff");

        assertThat(browser.link("Prices")).isEqualTo("/staff/prices");
        assertThat(browser.link("Audit trail")).isEqualTo("/staff/audit");
    }
}
