package care.plumbline.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class StaffHomeViewTest {

    @Autowired
    private Persons persons;

    @ParameterizedTest
    @CsvSource({
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

    @ParameterizedTest
    @EnumSource(names = "BILLING_STAFF")
    void whereThereIsNothingYetItSaysSo(Role role, Browser browser) {
        browser.usedBy(persons.somebody(role)).goesTo("staff");

        assertThat(browser.heading()).isEqualTo("Staff");
        assertThat(browser.text()).contains("There is nothing to do here for your role yet.");
        assertThat(browser.link("Home")).isEqualTo("/staff");
        assertThat(browser.hasButton("Sign out")).isTrue();
    }

    @Test
    void administratorsSeeLinksToPricesAndAudit(Browser browser) {
        browser.usedBy(persons.somebody(Role.ADMINISTRATOR)).goesTo("staff");

        assertThat(browser.link("Prices")).isEqualTo("/staff/prices");
        assertThat(browser.link("Audit trail")).isEqualTo("/staff/audit");
    }
}
