package care.plumbline.portal.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.shared.Role;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PriceDesk;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PricesViewTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Autowired
    private PriceDesk desk;

    @Autowired
    private Persons persons;

    @Autowired
    private TestClock clock;

    @Test
    void pricesNowAndNextStandInWords(Browser browser) {
        var start = clock.instant().plus(Duration.ofDays(3));
        desk.changes(12_345, null);
        clock.advance(Duration.ofMinutes(1));
        desk.changes(12_845, start);

        opened(browser, "");

        assertThat(browser.heading()).isEqualTo("Prices");
        assertThat(browser.text())
                .contains("All times are in Eastern Time.")
                .contains("First visit: price without insurance every state $123.45")
                .contains("$128.45 from " + Formats.dateAndTime(start, ZONE, Locale.US))
                .contains("Scheduled")
                .contains("Past");
        clock.advance(Duration.ofDays(4));
    }

    @Test
    void priceOnADayIsShown(Browser browser) {
        desk.changes(13_300, null);
        var today = clock.instant().atZone(ZONE).toLocalDate();
        opened(browser, "");

        LocatorJ._setValue(browser.field(DatePicker.class, "Date of the visit"), today.plusDays(30));
        assertThat(browser.text()).contains("$133.00");
        LocatorJ._setValue(browser.field(DatePicker.class, "Date of the visit"), LocalDate.of(2019, 5, 1));
        assertThat(browser.text()).contains("No price is published for Wednesday, May 1, 2019.");
    }

    @Test
    void everyKindHasItsPage(Browser browser) {
        for (var kind : PricingKind.values()) {
            opened(browser, "?kind=" + kind.name());

            assertThat(browser.hasButton("Start a draft")).isTrue();
            assertThat(browser.hasLink("Payer rates")).isTrue();
        }
        opened(browser, "?kind=PAYER_RATES");
        assertThat(browser.heading()).isEqualTo("Payer rates");
        assertThat(browser.text()).contains("SHP, First visit, every state 92.40");
        opened(browser, "?kind=CANCELLATION_POLICY");
        assertThat(browser.text()).contains("Fee of calling off later 15.00");
        opened(browser, "?kind=NO_SUCH_KIND");
        assertThat(browser.heading()).isEqualTo("Prices");
    }

    @Test
    void draftIsStartedAndOpened(Browser browser) {
        opened(browser, "?kind=PROMOS").clicks("Start a draft");

        assertThat(browser.heading()).startsWith("Promo codes, version");
        assertThat(browser.text()).contains("Draft", "editor@demo.example");
    }

    @Test
    void whatWaitsIsListed(Browser browser) {
        var id = desk.submits(14_400, null);

        opened(browser, "");

        assertThat(browser.text())
                .contains("Waits for approval At once, when it is approved editor@demo.example Costs have changed");
        desk.rejects(id);
    }

    @Test
    void administratorReadsAndDraftsNothing(Browser browser) {
        browser.usedBy(persons.somebody(Role.ADMINISTRATOR)).goesTo("staff/prices");

        assertThat(browser.heading()).isEqualTo("Prices");
        assertThat(browser.hasButton("Start a draft")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PATIENT", "DOCTOR", "BILLING_STAFF", "CARE_COORDINATOR", "AUDITOR"})
    void nobodyElseOpensPrices(Role role, Browser browser) {
        var id = desk.drafts(PricingKind.PRICES);
        browser.usedBy(persons.somebody(role));

        for (var address : new String[] {"staff/prices", VersionView.address(id)}) {
            browser.goesTo(address);

            assertThat(browser.heading()).doesNotStartWith("Prices");
        }
    }

    @Test
    void everythingIsThereInSpanish(Browser browser) {
        opened(browser.inSpanish(), "");

        assertThat(browser.heading()).isEqualTo("Precios");
        assertThat(browser.text()).contains("Vigente ahora", "precio sin seguro", "todos los estados");
    }

    private static Browser opened(Browser browser, String query) {
        return browser.signedInAs("editor@demo.example").goesTo("staff/prices" + query);
    }
}
