package care.plumbline.portal.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.Browser;
import care.plumbline.testing.GoodFaith;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class EstimateViewsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Autowired
    private Persons persons;

    @Autowired
    private GoodFaith goodFaith;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void whoeverHasNoneReadsWhereTheyComeFrom(Browser browser) {
        browser.usedBy(persons.patient()).goesTo("estimates");

        assertThat(browser.heading()).isEqualTo("Your estimates");
        assertThat(browser.title()).isEqualTo("Your estimates · Plumbline");
        assertThat(browser.text()).contains("No estimates yet", "If you book without insurance");
        assertThat(browser.link("Your estimates")).isEqualTo("/estimates");
    }

    @Test
    void whoeverAsksHasTheirEstimateAtOnceAndOnlyOneOfThem(Browser browser) {
        var patient = persons.patient();

        browser.usedBy(patient).goesTo("estimates").clicks("Ask for a written estimate");

        assertThat(browser.heading()).isEqualTo("Good-faith estimate");
        assertThat(browser.text()).contains("No date is set yet");
        browser.goesTo("estimates").clicks("Ask for a written estimate");
        assertThat(tables.count(
                        "billing.good_faith_estimate where patient_id = ?",
                        persons.idOf(patient).value()))
                .isEqualTo(1);
    }

    @Test
    void listShowsTheNewestFirstAndWhatIsReplaced(Browser browser) {
        var patient = persons.patient();
        var first = goodFaith.asked(patient);
        var start = clock.instant().plus(Duration.ofDays(7));
        goodFaith.replaces(patient, first, GoodFaith.content("Sam Doe", start));
        goodFaith.asked(persons.patient());
        var time = Formats.time(start, CHICAGO, Locale.ENGLISH);
        var number = tables.text("select number from billing.good_faith_estimate where id = ?", first.value());

        browser.usedBy(patient).inZone(CHICAGO.getId()).goesTo("estimates");

        assertThat(browser.text())
                .containsSubsequence(
                        "Visit: ",
                        Formats.dateAndTime(start, CHICAGO, Locale.ENGLISH),
                        "Total expected charge: $45.00",
                        "Read estimate " + number + ", version 2",
                        "No date is set yet",
                        "A newer version replaced it.",
                        "Read estimate " + number + ", version 1");
        assertThat(LocatorJ._find(H2.class)).hasSize(2);
        browser.follows("Read estimate " + number + ", version 1");
        assertThat(browser.heading()).isEqualTo("Good-faith estimate");
        assertThat(browser.text()).contains("A newer version replaces this estimate.");
        assertThat(browser.follows("Read the newer version").text())
                .contains(number + ", version 2", time + " (Central ")
                .doesNotContain("replaces this estimate");
    }

    @Test
    void pageSaysWhatTheDocumentSays(Browser browser) {
        var patient = persons.patient();
        var id = goodFaith.asked(patient);

        browser.usedBy(patient).goesTo("estimates/" + id.value());

        assertThat(browser.title()).isEqualTo("Good-faith estimate · Plumbline");
        assertThat(browser.text())
                .contains("Name Sam Doe", "Date of birth April 27, 1986", "Clinic Plumbline Demo Clinic")
                .contains("Tax number of the doctor (TIN) Not recorded yet")
                .contains("98000 $100.00", "Financial assistance None \u2212$50.00", "Promotion code SPRING")
                .contains("Total expected charge $45.00", "We expect none.", "This is only an estimate")
                .contains("not a contract", "$400.00 or more", "120 calendar days", "1-800-985-3059");
        assertThat(LocatorJ._find(H2.class))
                .extracting(H2::getText)
                .containsExactly(
                        "Patient",
                        "Visit",
                        "Expected charges of Plumbline Demo Clinic",
                        "Services you schedule separately",
                        "What to know about this estimate",
                        "If your bill is higher");
        assertThat(LocatorJ._get(NativeTable.class).getCaptionText())
                .isEqualTo("What Plumbline Demo Clinic expects to charge, item by item");
        assertThat(LocatorJ._find(NativeTableHeaderCell.class))
                .extracting(cell -> cell.getElement().getAttribute("scope"))
                .containsExactly("col", "col", "col", "row", "row", "row", "row");
    }

    @Test
    void openingDeliversItOnce(Browser browser) {
        var patient = persons.patient();
        var id = goodFaith.asked(patient);

        browser.usedBy(patient).goesTo("estimates/" + id.value());
        clock.advance(Duration.ofHours(1));
        browser.goesTo("estimates").goesTo("estimates/" + id.value());

        assertThat(tables.count("""
                        billing.good_faith_estimate
                        where id = ? and channel = 'PORTAL' and delivered_at = issued_at and acknowledged_at is null
                        """, id.value())).isEqualTo(1);
        assertThat(tables.count(
                        "care.audit_event where action = 'OPENED' and record_type = 'estimate' and record_id = ?",
                        id.value()))
                .isEqualTo(2);
    }

    @Test
    void patientSaysToHaveReadIt(Browser browser) {
        var patient = persons.patient();
        var id = goodFaith.asked(patient);

        browser.usedBy(patient).goesTo("estimates/" + id.value()).clicks("I have read this estimate");

        assertThat(browser.text())
                .contains("You told us on ", "that you read this estimate. It commits you to nothing.");
        assertThat(browser.goesTo("estimates").goesTo("estimates/" + id.value()).text())
                .contains("You told us on ");
        assertThat(browser.hasButton("I have read this estimate")).isFalse();
        assertThat(browser.hasButton("Print or save")).isTrue();
    }

    @Test
    void spanishPageLeadsToTheSpanishFile(Browser browser) {
        var patient = persons.patient();
        var id = goodFaith.asked(patient);

        browser.inSpanish().usedBy(patient).goesTo("estimates/" + id.value());

        assertThat(browser.heading()).isEqualTo("Estimación de buena fe");
        assertThat(browser.text()).contains("Si su factura es más alta", "Ayuda económica");
        assertThat(browser.link("Guardar como PDF")).isEqualTo("/estimates/" + id.value() + "/pdf?lang=es");
        assertThat(LocatorJ._get(Anchor.class, search -> search.withText("Guardar como PDF"))
                        .isRouterIgnore())
                .isTrue();
    }

    @Test
    void estimateOfSomebodyElseIsAsMissingAsOneThatIsNot(Browser browser) {
        var foreign = goodFaith.asked(persons.patient());
        browser.usedBy(persons.patient());

        var theirs = browser.goesTo("estimates/" + foreign.value()).wholeText();
        var missing = browser.goesTo("estimates/" + UUID.randomUUID()).wholeText();
        var noId = browser.goesTo("estimates/none").wholeText();

        assertThat(theirs)
                .contains("We cannot find this page")
                .isEqualTo(missing)
                .isEqualTo(noId);
        assertThat(tables.count("billing.good_faith_estimate where id = ? and delivered_at is null", foreign.value()))
                .isEqualTo(1);
    }
}
