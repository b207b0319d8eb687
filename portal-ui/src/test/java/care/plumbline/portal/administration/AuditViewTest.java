package care.plumbline.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class AuditViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "ADMINISTRATOR"})
    void whoDidWhatIsListedNewestFirstByIdsOnly(Role role, Browser browser) {
        var lee = persons.lee();
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        charting.starts(lee, visit);

        browser.usedBy(persons.somebody(role)).goesTo("staff/audit");

        var rows = GridKt._fetch(browser.only(Grid.class), 0, 20).stream()
                .map(entry -> GridKt._getFormattedRow(browser.only(Grid.class), entry))
                .toList();
        assertThat(browser.heading()).isEqualTo("Audit trail");
        assertThat(rows)
                .anySatisfy(row -> assertThat((List<String>) row)
                        .contains("Doctor", "Started", "visit", visit.value().toString())
                        .contains(persons.idOf(patient).value().toString())
                        .contains(lee.actor().requireAccount().value().toString()))
                .noneSatisfy(row -> assertThat(row.toString()).contains("Sam"));
    }

    @Test
    void everyKindOfActionAndRoleHasAName(Browser browser) {
        browser.usedBy(persons.somebody(Role.AUDITOR)).goesTo("staff/audit");

        var all = browser.only(Grid.class);

        assertThat(GridKt._fetch(all, 0, 2_000))
                .allSatisfy(
                        entry -> assertThat(GridKt._getFormattedRow(all, entry)).hasSize(8));
    }
}
