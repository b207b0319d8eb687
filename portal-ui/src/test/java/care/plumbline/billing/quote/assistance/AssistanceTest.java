package care.plumbline.billing.quote.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.MyQuote;
import care.plumbline.billing.quote.assistance.AssistanceRefused.Field;
import care.plumbline.billing.quote.assistance.Grounds.Document;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.domain.people.BillingPatients;
import care.plumbline.domain.people.BillingPatients.Criteria;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AssistanceTest {

    @Autowired
    private AssistanceDesk desk;

    @Autowired
    private DecideAssistance decideAssistance;

    @Autowired
    private EndAssistance endAssistance;

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Persons persons;

    @Autowired
    private Peek peek;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As biller;
    private As patient;

    @BeforeEach
    void aPatientWithAHeldTime() {
        biller = persons.biller();
        patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, A, 1000",
        "1, 15960.00, A, 1000",
        "1, 15960.01, B, 2500",
        "2, 28780, B, 2500",
        "4, 60000, D, 7500"
    })
    void recognisedIncomeTakesItsClassOffTheNextPrice(String persons, String income, String name, long due) {
        assertThat(biller.get(actor -> desk.preview(actor, persons, income)).name())
                .isEqualTo(name);

        decides(persons, income);
        bookings.quotes(patient);

        var quote = patient.get(myQuote::newest).orElseThrow();
        assertThat(quote.due()).isEqualTo(Money.usd(due));
        assertThat(quote.lines()).extracting(QuoteLine::code).contains(QuoteLine.Code.SLIDING_SCALE);
    }

    @Test
    void decisionHoldsTwelveMonthsAndIsSealed() {
        var decided = decides("3", "$20,000.00");

        assertThat(decided.validFrom()).isEqualTo(today());
        assertThat(decided.validUntil()).isEqualTo(today().plusYears(1));
        var stored = tables.text(
                "select encode(household, 'escape') || encode(reason, 'escape') from billing.assistance where id = ?",
                decided.id().value());
        assertThat(stored).doesNotContain("2000000").doesNotContain("laid off").doesNotContain("PAY_STUBS");
        assertThat(audited("DECIDED_ASSISTANCE")).isEqualTo(1);
        var opened = biller.get(actor -> desk.open(actor, id())).orElseThrow();
        assertThat(opened.decisions()).containsExactly(decided);
        assertThat(opened.patient().name()).isEqualTo("Sam Doe");
        assertThat(audited("OPENED")).isEqualTo(1);
    }

    @Test
    void endedDecisionDoesNotCountForNewPrices() {
        var decided = decides("1", "0");
        biller.run(actor -> endAssistance.end(actor, decided.id()));

        bookings.quotes(patient);

        assertThat(patient.get(myQuote::newest).orElseThrow().due()).isEqualTo(Money.usd(10_000));
        assertThat(audited("ENDED_ASSISTANCE")).isEqualTo(1);
        assertThatThrownBy(() -> biller.run(actor -> endAssistance.end(actor, decided.id())))
                .isInstanceOf(AssistanceRefused.NotThere.class);
    }

    @Test
    void incomeAboveTheScaleIsNotRecorded() {
        assertThatThrownBy(() -> biller.run(actor -> desk.preview(actor, "1", "31920.01")))
                .isInstanceOf(AssistanceRefused.AboveScale.class);
        assertThatThrownBy(() -> decides("1", "31920.01")).isInstanceOf(AssistanceRefused.AboveScale.class);
        assertThat(tables.count("billing.assistance where patient_id = ?", id().value()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 100, x, 0, PERSONS, PersonsMissing",
        "0, 100, x, 0, PERSONS, PersonsMissing",
        "31, 100, x, 0, PERSONS, PersonsMissing",
        "1.5, 100, x, 0, PERSONS, PersonsMissing",
        "1, '', x, 0, INCOME, IncomeMissing",
        "1, -1, x, 0, INCOME, Negative",
        "1, 1.005, x, 0, INCOME, TooManyDecimals",
        "1, 100, ' ', 0, REASON, ReasonMissing",
        "1, 100, x, 400, FROM, DateMissing",
        "1, 100, x, -400, FROM, DateMissing",
        "1, 100, x, , FROM, DateMissing"
    })
    void whatIsMissingOrCannotBeReadIsSaidAtItsField(
            String people, String income, String reason, @Nullable Integer days, Field field, String refusal) {
        var from = days == null ? null : today().plusDays(days);
        var typed = new DecideAssistance.Typed(people, income, Set.of(Document.TAX_RETURN), reason, from);

        var refused = catchThrowableOfType(
                AssistanceRefused.NotReadable.class,
                () -> biller.run(actor -> decideAssistance.decide(actor, id(), typed)));

        assertThat(refused.problems()).containsOnlyKeys(field);
        assertThat(refused.problems().get(field).getClass().getSimpleName()).isEqualTo(refusal);
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        var nothing = new DecideAssistance.Typed("", "", Set.of(), "", null);

        assertThat(catchThrowableOfType(
                                AssistanceRefused.NotReadable.class,
                                () -> biller.run(actor -> decideAssistance.decide(actor, id(), nothing)))
                        .problems())
                .containsOnlyKeys(Field.values());
    }

    @Test
    void patientsAreFoundByWhatTheySayAndEverybodyFoundIsAudited() {
        var email = tables.text(
                "select email from care.account where id = ?",
                patient.actor().requireAccount().value());

        tables.change("update care.patient set family_name = 'Odd%Name' where id = ?", id().value());
        var byEmail = finds(new Criteria(" " + email.toUpperCase(Locale.ROOT) + " ", "", null));

        assertThat(byEmail)
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id()));
        assertThat(audited("FOUND")).isEqualTo(1);
        assertThat(finds(new Criteria("", "am odd%n", born()))).extracting("id").contains(id());
        assertThat(finds(new Criteria("", "a%odd", born()))).isEmpty();
        assertThat(finds(new Criteria(email, "Nobody", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'', Sam", "sam, ''", "'', S"})
    void nobodyBrowsesPatients(String email, String name) {
        var born = name.equals("S") ? born() : null;

        assertThatThrownBy(() -> biller.run(actor -> desk.find(actor, new Criteria(email, name, born))))
                .isInstanceOf(AssistanceRefused.TooLittleToSearch.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PATIENT", "DOCTOR", "CARE_COORDINATOR", "PRICING_EDITOR", "AUDITOR", "ADMINISTRATOR"})
    void othersDoNotSeeWhatWasDecided(Role role) {
        decides("1", "0");

        var seen = persons.somebody(role)
                .get(actor -> peek.rows(actor, "billing.assistance where patient_id = ?", id().value()));

        assertThat(seen).isEmpty();
    }

    @Test
    void patientThatIsNotThereIsRefused() {
        var nobody = new PatientId(UUID.randomUUID());

        assertThat(biller.get(actor -> desk.open(actor, nobody)).isPresent()).isFalse();
        assertThatThrownBy(() -> biller.run(actor -> decideAssistance.decide(actor, nobody, typed("1", "0"))))
                .isInstanceOf(AssistanceRefused.NotThere.class);
    }

    private Assistance decides(String people, String income) {
        return biller.get(actor -> decideAssistance.decide(actor, id(), typed(people, income)));
    }

    private List<BillingPatients.Named> finds(Criteria criteria) {
        return biller.get(actor -> desk.find(actor, criteria));
    }

    private DecideAssistance.Typed typed(String people, String income) {
        return new DecideAssistance.Typed(
                people, income, Set.of(Document.PAY_STUBS, Document.TAX_RETURN), "Was laid off in May.", today());
    }

    private PatientId id() {
        return persons.idOf(patient);
    }

    private LocalDate born() {
        return LocalDate.parse(tables.text("select birth_date::text from care.patient where id = ?", id().value()));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("America/New_York")).toLocalDate();
    }

    private long audited(String action) {
        return tables.count(
                "care.audit_event where action = ? and patient_id = ? and actor_role = 'BILLING_STAFF'",
                action,
                id().value());
    }
}
