package care.plumbline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.Receipt;
import care.plumbline.domain.plan.PlanDraft;
import care.plumbline.domain.plan.PlanId;
import care.plumbline.domain.plan.TreatmentPlan;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.visit.DoctorAgenda;
import care.plumbline.domain.visit.VisitNote;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.triage.intake.IntakeReview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ForgottenCheckTest {

    @Autowired
    private Peek peek;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MyVisits myVisits;

    @Autowired
    private Receipt receipt;

    @Autowired
    private TreatmentPlan treatmentPlan;

    @Autowired
    private DoctorAgenda agenda;

    @Autowired
    private PlanDraft planDraft;

    @Autowired
    private VisitNote visitNote;

    @Autowired
    private IntakeReview intakeReview;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private Tables tables;

    private As anna;
    private VisitId visit;
    private PaymentId payment;
    private PlanId plan;
    private final Map<String, UUID> annasRows = new LinkedHashMap<>();

    @BeforeEach
    void annaHasSeenDoctorLee() {
        anna = persons.patient();
        var time = bookings.openTimes(persons.leeId()).getFirst();
        bookings.holds(anna, time);
        payment = bookings.starts(anna, bookings.quotes(anna, bookings.plan("Choice Plus")))
                .payment();
        visit = new VisitId(tables.id("select visit_id from billing.payment where id = ?", payment.value()));
        plan = charting.signsWhatIsSuggested(persons.lee(), visit);
        charting.notes(persons.lee(), visit, "Walks with care.");
        var patient = persons.idOf(anna).value();
        var intake = tables.id("select intake_id from care.visit where id = ?", visit.value());
        annasRows.put("care.patient where id = ?", patient);
        annasRows.put("care.account where id = ?", anna.actor().requireAccount().value());
        annasRows.put("care.hold where patient_id = ?", patient);
        annasRows.put("care.visit where patient_id = ?", patient);
        annasRows.put("care.visit_for_billing where patient_id = ?", patient);
        annasRows.put("care.visit_note where patient_id = ?", patient);
        annasRows.put("care.treatment_plan where patient_id = ?", patient);
        annasRows.put("care.plan_item where plan_id = ?", plan.value());
        annasRows.put("care.audit_event where patient_id = ?", patient);
        annasRows.put("triage.intake where patient_id = ?", patient);
        annasRows.put("triage.answer where intake_id = ?", intake);
        annasRows.put("triage.assessment where intake_id = ?", intake);
        annasRows.put("billing.coverage where patient_id = ?", patient);
        annasRows.put("billing.eligibility_check where patient_id = ?", patient);
        annasRows.put("billing.quote where patient_id = ?", patient);
        annasRows.put(
                "billing.quote_line where quote_id = (select quote_id from billing.payment where id = ?)",
                payment.value());
        annasRows.put("billing.payment where patient_id = ?", patient);
    }

    @Test
    void queryThatForgetsWhoseRowsTheseAreShowsNothingToStrangers() {
        var ben = persons.patient();
        bookings.books(ben, bookings.openTimes(persons.ortizId()).getFirst());
        var strangers = List.of(
                ben,
                persons.ortiz(),
                persons.editor(),
                persons.approver(),
                persons.clearedVisitor(),
                persons.somebody(Role.CARE_COORDINATOR),
                persons.somebody(Role.PUBLIC));

        var seen = new ArrayList<String>();
        for (var stranger : strangers) {
            annasRows.forEach((from, id) -> {
                if (!rows(stranger, from, id).isEmpty()) {
                    seen.add(stranger.actor().role() + " sees " + from);
                }
            });
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void strangersChangeNothingEither() {
        var changed = new ArrayList<String>();
        for (var stranger : List.of(persons.patient(), persons.ortiz(), persons.editor(), persons.clearedVisitor())) {
            Map.of(
                            "update care.visit set phone = '2125550100' where id = ?", visit.value(),
                            "update care.patient set state = 'NY' where id = ?",
                                    persons.idOf(anna).value(),
                            "update care.visit_note set updated_at = now() where visit_id = ?", visit.value(),
                            "update billing.payment set letting_go = true where id = ?", payment.value(),
                            "update billing.quote set status = 'RELEASED' where patient_id = ?",
                                    persons.idOf(anna).value())
                    .forEach((sql, id) -> {
                        if (stranger.get(actor -> peek.change(actor, sql, id)) > 0) {
                            changed.add(stranger.actor().role() + ": " + sql);
                        }
                    });
        }

        assertThat(changed).isEmpty();
    }

    @Test
    void patientSeesTheirOwnRows() {
        var notForPatients = List.of("care.visit_note where patient_id = ?", "care.audit_event where patient_id = ?");

        annasRows.forEach((from, id) -> {
            var rows = rows(anna, from, id);
            assertThat(rows.isEmpty()).as(from).isEqualTo(notForPatients.contains(from));
        });
    }

    @Test
    void treatingDoctorSeesTheRecordAndNoMoney() {
        annasRows.forEach((from, id) -> {
            var rows = rows(persons.lee(), from, id);
            var record = (from.startsWith("care.") || from.startsWith("triage."))
                    && !from.startsWith("care.account")
                    && !from.startsWith("care.hold")
                    && !from.startsWith("care.audit");
            assertThat(!rows.isEmpty()).as(from).isEqualTo(record);
        });
    }

    @Test
    void transactionOfNobodySeesNoPersonOnAConnectionThatSomebodyJustUsed() {
        var nobody = new TransactionTemplate(transactions);
        for (var time = 0; time < 20; time++) {
            assertThat(rows(anna, "care.visit")).isNotEmpty();

            var setting =
                    nobody.execute(status -> jdbc.sql("select coalesce(current_setting('plumbline.account', true), '')")
                            .query(String.class)
                            .single());
            assertThat(setting).isEmpty();
            annasRows.forEach((from, id) -> assertThat(
                            nobody.<Integer>execute(status -> jdbc.sql("select 1 from " + from)
                                    .params(id)
                                    .query()
                                    .listOfRows()
                                    .size()))
                    .as(from)
                    .isZero());
        }
    }

    @Test
    void notYoursAndNotThereLookTheSame() {
        var ben = persons.patient();
        bookings.books(ben, bookings.openTimes(persons.ortizId()).getFirst());
        var ortiz = persons.ortiz();
        var before = tables.count(
                "care.audit_event where patient_id = ?", persons.idOf(anna).value());
        var nothing = UUID.randomUUID();

        assertThat(List.of(
                        ben.get(actor -> myVisits.find(actor, visit)),
                        ben.get(actor -> myVisits.find(actor, new VisitId(nothing)))))
                .allMatch(Optional::isEmpty);
        assertThat(List.of(
                        ben.get(actor -> receipt.of(actor, payment)),
                        ben.get(actor -> receipt.of(actor, new PaymentId(nothing)))))
                .allMatch(Optional::isEmpty);
        assertThat(List.of(
                        ben.get(actor -> treatmentPlan.read(actor, plan, "en")),
                        ben.get(actor -> treatmentPlan.read(actor, new PlanId(nothing), "en"))))
                .allMatch(Optional::isEmpty);
        assertThat(List.of(
                        ortiz.get(actor -> agenda.open(actor, visit)),
                        ortiz.get(actor -> agenda.open(actor, new VisitId(nothing)))))
                .allMatch(Optional::isEmpty);
        assertThat(List.of(
                        ortiz.get(actor -> planDraft.of(actor, visit)),
                        ortiz.get(actor -> planDraft.of(actor, new VisitId(nothing)))))
                .allMatch(Optional::isEmpty);
        var intake = new IntakeRef(tables.id("select intake_id from care.visit where id = ?", visit.value()));
        assertThat(List.of(
                        ortiz.get(actor -> intakeReview.of(actor, intake)),
                        ortiz.get(actor -> intakeReview.of(actor, new IntakeRef(nothing)))))
                .allMatch(Optional::isEmpty);
        assertThat(List.of(
                        ortiz.get(actor -> visitNote.read(actor, visit)),
                        ortiz.get(actor -> visitNote.read(actor, new VisitId(nothing)))))
                .containsOnly(new VisitNote.Text("", 0, null));
        assertThat(tables.count(
                        "care.audit_event where patient_id = ?",
                        persons.idOf(anna).value()))
                .isEqualTo(before);
    }

    @Test
    void nobodyWritesAuditRowsInAnothersName() {
        var forged = """
                insert into care.audit_event (id, at, actor_account, actor_role, session, action, record_type, record_id)
                values (uuidv7(), now(), ?, 'PATIENT', uuidv7(), 'OPENED', 'visit', uuidv7())
                """;

        assertThatThrownBy(() -> persons.patient()
                        .run(actor -> peek.change(
                                actor, forged, anna.actor().requireAccount().value())))
                .hasStackTraceContaining("row-level security");
        assertThat(rows(new As(Actor.anybody(UUID.randomUUID())), "care.audit_event"))
                .isEmpty();
    }

    private List<Map<String, Object>> rows(As person, String from, Object... parameters) {
        return person.get(actor -> peek.rows(actor, from, parameters));
    }
}
