package care.plumbline.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.coverage.desk.CheckFilter;
import care.plumbline.billing.coverage.desk.EligibilityDesk;
import care.plumbline.billing.coverage.desk.EnterBenefits;
import care.plumbline.billing.coverage.desk.EntryRefused;
import care.plumbline.billing.coverage.desk.LinkHealthPlan;
import care.plumbline.billing.coverage.desk.MarkReadingWrong;
import care.plumbline.billing.coverage.desk.TypedBenefits;
import care.plumbline.billing.coverage.desk.TypedBenefits.CopayAnswer;
import care.plumbline.billing.coverage.x12.X12Refused;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.billing.quote.MakeQuote.Answer;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.MyQuote;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.task.TaskKind;
import care.plumbline.domain.task.Worklist;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliablePayers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CoverageDeskTest {

    private static final String MEMBER = "SHP100200301";

    @Autowired
    private EligibilityDesk desk;

    @Autowired
    private EnterBenefits enterBenefits;

    @Autowired
    private MarkReadingWrong markWrong;

    @Autowired
    private LinkHealthPlan linkPlan;

    @Autowired
    private AskPayerAgain askAgain;

    @Autowired
    private CoverageTasks coverageTasks;

    @Autowired
    private Worklist worklist;

    @Autowired
    private MakeQuote makeQuote;

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private UnreliablePayers payers;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Persons persons;

    @Autowired
    private Peek peek;

    @Autowired
    private Jobs jobs;

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

    @AfterEach
    void payersAnswerAgain() {
        payers.answerAgain();
        tables.change(
                "update billing.health_plan set synonyms = array_remove(synonyms, 'Harbor Choice of my union') where name = 'Choice Plus'");
    }

    @Test
    void readingNamesTheSegmentThatStandsBesideIt() {
        asks("Gold PPO", MEMBER);
        jobs.runDue();

        var opened = open();

        var check = Objects.requireNonNull(opened.check());
        var copay = (Copay.Exactly) Objects.requireNonNull(check.inNetwork()).copay();
        assertThat(copay.amount()).isEqualTo(Money.usd(1_500));
        assertThat(Objects.requireNonNull(opened.answer()).text(copay.segment()))
                .startsWith("EB*B*");
        assertThat(opened.answer().refusal()).isNull();
        assertThat(opened.answer().segments().getFirst().text()).startsWith("ST*271");
        assertThat(opened.patient().name()).isEqualTo("Sam Doe");
        assertThat(opened.coverage().lastFour()).isEqualTo("0301");
        assertThat(opened.checks()).hasSize(1);
    }

    @Test
    void openingAndShowingTheMemberIdLeaveOneRowEach() {
        asks("Gold PPO", MEMBER);
        var id = coverage();

        open();
        assertThat(audited("OPENED")).isEqualTo(1);
        var shown = biller.get(actor -> desk.memberId(actor, id));
        assertThat(shown).contains(MEMBER);

        assertThat(audited("SHOWED_MEMBER_ID")).isEqualTo(1);
    }

    @Test
    void answerThatCannotBeReadIsShownPieceByPieceAndNeedsALook() {
        payers.answerWith("<html>\n<h1>503</h1>\n</html>");
        asks("HDHP 3000", "HM55667788");
        jobs.runDue();

        var opened = open();

        assertThat(Objects.requireNonNull(opened.answer()).refusal()).isInstanceOf(X12Refused.NotX12.class);
        assertThat(opened.answer().segments()).extracting("text").containsExactly("<html>", "<h1>503</h1>", "</html>");
        assertThat(listed(CheckFilter.NEEDS_A_LOOK)).isTrue();
        assertThat(listed(CheckFilter.UNREADABLE)).isTrue();
        assertThat(listed(CheckFilter.ANSWERED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NEEDS_A_LOOK, false",
        "WAITING, false",
        "ANSWERED, true",
        "REFUSED, false",
        "UNREADABLE, false",
        "MARKED_WRONG, false",
        "ALL, true"
    })
    void goodAnswerIsListedWhereItBelongs(CheckFilter filter, boolean there) {
        asks("Gold PPO", MEMBER);
        jobs.runDue();

        assertThat(listed(filter)).isEqualTo(there);
    }

    @Test
    void whatIsTypedChangesTheNextQuote() {
        asks("HDHP 3000", "HM1");
        var before = newest().due();

        enters(CopayAnswer.AMOUNT, "12.34");
        asks("HDHP 3000", "HM1");

        assertThat(newest().due()).isEqualTo(Money.usd(1_234)).isNotEqualTo(before);
        assertThat(newest().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(audited("ENTERED_BENEFITS")).isEqualTo(1);
    }

    @Test
    void unknownThatIsTypedIsNeverZero() {
        asks("HDHP 3000", "HM1");

        enters(CopayAnswer.UNKNOWN, "");
        asks("HDHP 3000", "HM1");

        assertThat(newest().due().minor()).isPositive();
        assertThat(newest().notes()).extracting(Note::code).contains(Note.Code.COPAY_AMOUNT_MISSING);
    }

    @Test
    void planThatStaffFoundNotActiveDoesNotPay() {
        asks("HDHP 3000", "HM1");
        var id = coverage();
        var inactive = new TypedBenefits(day(), false, null, "", false, "", "", "", "", "");

        biller.run(actor -> enterBenefits.enter(actor, id, inactive));

        assertThat(asks("HDHP 3000", "HM1"))
                .isInstanceOfSatisfying(
                        Answer.NotOffered.class,
                        none -> assertThat(none.calculation().outcome()).isEqualTo(Outcome.SELF_PAY_CHOICE));
    }

    @Test
    void whatIsTypedIsSealedAndSaysWhoTypedIt() {
        asks("HDHP 3000", "HM1");

        enters(CopayAnswer.AMOUNT, "12.34");

        assertThat(tables.text(
                        "select encode(reading_in, 'escape') from billing.eligibility_check where source = 'STAFF' and coverage_id = ?",
                        coverage().value()))
                .doesNotContain("1234")
                .doesNotContain("Exactly");
        assertThat(tables.id(
                        "select entered_by from billing.eligibility_check where source = 'STAFF' and coverage_id = ?",
                        coverage().value()))
                .isEqualTo(biller.actor().requireAccount().value());
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        asks("HDHP 3000", "HM1");
        var id = coverage();
        var typed = new TypedBenefits(day(), true, CopayAnswer.AMOUNT, "15.005", false, "120", "", "", "", "");

        assertThatThrownBy(() -> biller.run(actor -> enterBenefits.enter(actor, id, typed)))
                .isInstanceOfSatisfying(
                        EntryRefused.NotReadable.class,
                        refused -> assertThat(refused.problems())
                                .containsOnlyKeys(TypedBenefits.Field.COPAY_AMOUNT, TypedBenefits.Field.COINSURANCE));

        assertThat(tables.count("billing.eligibility_check where source = 'STAFF' and coverage_id = ?", id.value()))
                .isZero();
    }

    @Test
    void typedBenefitsFinishWhatWasToBeFoundOut() {
        asks("HDHP 3000", "HM1");
        follows(BenefitView.of(EligibilityStatus.UNKNOWN));
        assertThat(openTasks()).containsExactly("READ_COVERAGE");

        enters(CopayAnswer.AMOUNT, "12.34");

        assertThat(openTasks()).isEmpty();
        assertThat(tables.text(
                        "select outcome from care.task where subject_id = ?",
                        coverage().value()))
                .isEqualTo("BENEFITS_ENTERED");
    }

    @Test
    void payerThatIsAskedByPhoneBecomesATask() {
        asks("HDHP 3000", "HM1");
        tables.change("update billing.payer set electronic_id = null where code = 'HM'");
        try {
            follows(BenefitView.of(EligibilityStatus.UNAVAILABLE));
        } finally {
            tables.change("update billing.payer set electronic_id = '90002' where code = 'HM'");
        }

        assertThat(openTasks()).containsExactly("ASK_BY_PHONE");
        assertThat(biller.get(worklist::list))
                .filteredOn(line -> line.kind() == TaskKind.ASK_BY_PHONE)
                .extracting(Worklist.Line::subject)
                .contains(new care.plumbline.domain.task.TaskSubject(coverage().value()));
    }

    @Test
    void wrongReadingMakesTheAmountUnknownAndNeverZero() {
        asks("HDHP 3000", MEMBER);
        jobs.runDue();
        asks("HDHP 3000", MEMBER);
        assertThat(newest().due()).isEqualTo(Money.usd(1_500));

        marks("Segment 14 is for the office.");
        asks("HDHP 3000", MEMBER);

        assertThat(newest().due().minor()).isPositive();
        assertThat(newest().notes()).extracting(Note::code).contains(Note.Code.ANSWER_UNREADABLE);
        assertThat(newest().confidence()).isEqualTo(Confidence.LOW);
        assertThat(checksOfCoverage()).isEqualTo(1);
        assertThat(openTasks()).containsExactly("READ_COVERAGE");
        assertThat(listed(CheckFilter.MARKED_WRONG)).isTrue();
        assertThat(listed(CheckFilter.NEEDS_A_LOOK)).isTrue();
        assertThat(open().wrongNote()).isEqualTo("Segment 14 is for the office.");
        assertThat(tables.text(
                        "select encode(wrong_note, 'escape') from billing.eligibility_check where coverage_id = ?",
                        coverage().value()))
                .doesNotContain("office");
    }

    @Test
    void goodAnswerBeforeAWrongOneCountsAgain() {
        asks("HDHP 3000", "HM1");
        enters(CopayAnswer.AMOUNT, "20");
        clock.advance(Duration.ofMinutes(5));
        enters(CopayAnswer.AMOUNT, "0");
        asks("HDHP 3000", "HM1");
        assertThat(newest().due()).isEqualTo(Money.usd(0));

        marks("That was another member.");
        asks("HDHP 3000", "HM1");

        assertThat(newest().due()).isEqualTo(Money.usd(2_000));
    }

    @Test
    void payerThatRepeatsItselfIsReadWrongAgain() {
        asks("HDHP 3000", MEMBER);
        jobs.runDue();
        marks("Segment 14 is for the office.");
        clock.advance(Duration.ofMinutes(5));
        patient.run(actor -> askAgain.ask(actor, day()));
        jobs.runDue();
        var repeated = Objects.requireNonNull(open().check());

        follows(repeated, Objects.requireNonNull(repeated.inNetwork()));
        asks("HDHP 3000", MEMBER);

        assertThat(open().wrongNote()).isEqualTo("Segment 14 is for the office.");
        assertThat(newest().notes()).extracting(Note::code).contains(Note.Code.ANSWER_UNREADABLE);
        assertThat(newest().due().minor()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void wrongReadingNeedsANote(String note) {
        asks("HDHP 3000", MEMBER);
        jobs.runDue();

        assertThatThrownBy(() -> marks(note)).isInstanceOf(EligibilityRefused.NoteMissing.class);
        assertThatThrownBy(() -> marks("x".repeat(501))).isInstanceOf(EligibilityRefused.NoteMissing.class);
    }

    @Test
    void whatWasNotReadOrIsMarkedAlreadyCannotBeMarked() {
        asks("HDHP 3000", MEMBER);
        assertThatThrownBy(() -> marks("Nothing there yet.")).isInstanceOf(EligibilityRefused.NotThere.class);
        jobs.runDue();
        marks("Wrong.");

        assertThatThrownBy(() -> marks("Wrong again.")).isInstanceOf(EligibilityRefused.NotThere.class);
    }

    @Test
    void namedPlanIsFoundByThatNameFromNowOn() {
        patient.run(actor -> makeQuote.make(actor, new Payer.UnknownPlan("Harbor  Choice of my union")));
        var id = coverage();
        var plan = bookings.plan("Choice Plus");

        biller.run(actor -> linkPlan.link(actor, id, plan, " Harbor  Choice of my union "));

        assertThat(synonyms(plan)).contains("Harbor Choice of my union");
        assertThat(openTasks()).isEmpty();
        assertThat(tables.text("select outcome from care.task where subject_id = ?", id.value()))
                .isEqualTo("PLAN_FOUND");
        assertThat(audited("LINKED_PLAN")).isEqualTo(1);
        var before = synonyms(plan);
        biller.run(actor -> linkPlan.link(actor, id, plan, "HARBOR CHOICE OF MY UNION"));
        biller.run(actor -> linkPlan.link(actor, id, plan, "choice plus"));
        biller.run(actor -> linkPlan.link(actor, id, plan, " "));
        assertThat(synonyms(plan)).isEqualTo(before);
    }

    @Test
    void linkingNeedsAPlanThatIsAcceptedAndACoverageWithoutOne() {
        patient.run(actor -> makeQuote.make(actor, new Payer.UnknownPlan("")));
        var unknown = coverage();

        assertThatThrownBy(() -> biller.run(actor -> linkPlan.link(actor, unknown, null, "")))
                .isInstanceOf(EligibilityRefused.PlanMissing.class);
        assertThatThrownBy(() ->
                        biller.run(actor -> linkPlan.link(actor, unknown, new HealthPlanId(UUID.randomUUID()), "")))
                .isInstanceOf(EligibilityRefused.PlanMissing.class);
        assertThatThrownBy(() ->
                        biller.run(actor -> linkPlan.link(actor, unknown, bookings.plan("Gold PPO"), "x".repeat(101))))
                .isInstanceOf(EligibilityRefused.SynonymTooLong.class);
        assertThat(openTasks()).containsExactly("FIND_HEALTH_PLAN");
        asks("Gold PPO", MEMBER);
        var known = coverage();
        assertThatThrownBy(() -> biller.run(actor -> linkPlan.link(actor, known, bookings.plan("Gold PPO"), "")))
                .isInstanceOf(EligibilityRefused.NotThere.class);
    }

    @Test
    void nothingIsEnteredForAPlanNobodyKnows() {
        patient.run(actor -> makeQuote.make(actor, new Payer.UnknownPlan("Grandma's plan")));

        assertThatThrownBy(() -> enters(CopayAnswer.AMOUNT, "15")).isInstanceOf(EligibilityRefused.NotThere.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PATIENT", "DOCTOR", "CARE_COORDINATOR", "PRICING_EDITOR", "AUDITOR", "ADMINISTRATOR"})
    void othersSeeNoCoverageAndNoNames(Role role) {
        asks("Gold PPO", MEMBER);
        var id = persons.idOf(patient).value();
        var other = persons.somebody(role);

        for (var from : new String[] {"billing.coverage", "billing.eligibility_check"}) {
            assertThat(rows(other, from + " where patient_id = ?", id)).as(from).isEmpty();
        }
        assertThat(rows(other, "care.billing_patient(?)", id)).isEmpty();
        assertThat(rows(other, "care.billing_finds_patients('', 'Sam', ?)", persons.fortyYearsAgo()))
                .isEmpty();
    }

    @Test
    void billingStaffWithoutATaskSeeNameAndBirthDateOnly() {
        asks("Gold PPO", MEMBER);
        var id = persons.idOf(patient).value();

        assertThat(rows(biller, "care.patient where id = ?", id)).isEmpty();
        assertThat(rows(biller, "care.billing_patient(?)", id))
                .singleElement()
                .satisfies(row -> assertThat(row.keySet())
                        .containsExactlyInAnyOrder("id", "given_name", "family_name", "birth_date"));
    }

    @Test
    void coverageThatIsNotThereLeavesNoRow() {
        var nothing = new CoverageId(UUID.randomUUID());
        asks("Gold PPO", MEMBER);
        var id = coverage();

        assertThat(biller.get(actor -> desk.open(actor, nothing, null)).isPresent())
                .isFalse();
        assertThat(biller.get(actor -> desk.open(actor, id, new EligibilityId(UUID.randomUUID())))
                        .isPresent())
                .isFalse();
        assertThat(audited("OPENED")).isZero();
    }

    private Answer asks(String plan, String member) {
        return patient.get(actor -> makeQuote.make(actor, new Payer.Plan(bookings.plan(plan), member)));
    }

    private void enters(CopayAnswer copay, String amount) {
        var id = coverage();
        var typed = new TypedBenefits(day(), true, copay, amount, false, "", "", "", "", "");
        biller.run(actor -> enterBenefits.enter(actor, id, typed));
    }

    private void marks(String note) {
        var check = Objects.requireNonNull(open().check()).id();
        biller.run(actor -> markWrong.mark(actor, check, note));
    }

    private void follows(BenefitView in) {
        follows(Objects.requireNonNull(open().check()), in);
    }

    private void follows(EligibilityCheck check, BenefitView in) {
        persons.somebody(Role.SYSTEM)
                .run(actor -> peek.inside(actor, () -> {
                    coverageTasks.follow(check, in);
                    return true;
                }));
    }

    private List<Map<String, Object>> rows(As person, String from, Object... parameters) {
        return person.get(actor -> peek.rows(actor, from, parameters));
    }

    private EligibilityDesk.Opened open() {
        var id = coverage();
        return biller.get(actor -> desk.open(actor, id, null)).orElseThrow();
    }

    private boolean listed(CheckFilter filter) {
        var id = coverage();
        return biller.get(actor -> desk.list(actor, filter)).stream()
                .anyMatch(line -> line.coverage().equals(id));
    }

    private CoverageId coverage() {
        return new CoverageId(tables.id(
                "select id from billing.coverage where patient_id = ? order by told_at desc, id desc limit 1",
                persons.idOf(patient).value()));
    }

    private LocalDate day() {
        return LocalDate.parse(tables.text(
                "select (starts_at at time zone 'America/Chicago')::date::text from care.hold where patient_id = ?",
                persons.idOf(patient).value()));
    }

    private Quote newest() {
        return patient.get(myQuote::newest).orElseThrow();
    }

    private long checksOfCoverage() {
        return tables.count(
                "billing.eligibility_check where coverage_id = ?", coverage().value());
    }

    private List<String> openTasks() {
        return tables.texts(
                "select kind from care.task where subject_id = ? and done_at is null order by kind",
                coverage().value());
    }

    private List<String> synonyms(HealthPlanId plan) {
        return tables.texts("select unnest(synonyms) from billing.health_plan where id = ?", plan.value());
    }

    private long audited(String action) {
        return tables.count(
                "care.audit_event where action = ? and patient_id = ? and actor_role = 'BILLING_STAFF'",
                action,
                persons.idOf(patient).value());
    }
}
