package care.plumbline.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PlanTest {

    @Autowired
    private WritePlan writePlan;

    @Autowired
    private SignPlan signPlan;

    @Autowired
    private TreatmentPlan treatmentPlan;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    private As patient;
    private As lee;
    private VisitId visit;

    @BeforeEach
    void aVisitIsBooked() {
        lee = persons.lee();
        patient = persons.patient();
        visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
    }

    @Test
    void patientReadsThePlanAsItWasSignedAndNotBefore() {
        charting.starts(lee, visit);
        charting.writesWhatIsSuggested(lee, visit);
        var draft = charting.draft(lee, visit);
        assertThat(read(patient, draft.plan())).isEmpty();

        var plan = signs();

        var signed = read(patient, plan).orElseThrow();
        assertThat(signed.items())
                .extracting(TreatmentPlan.Item::signed)
                .isEqualTo(draft.chosen())
                .isNotEmpty();
        assertThat(signed.doctorName()).isEqualTo("Dr. Anna Lee");
    }

    @Test
    void doctorsOwnWordsAreKeptSealedAndShown() {
        charting.starts(lee, visit);
        var items = new ArrayList<>(charting.draft(lee, visit).chosen());
        var last = items.removeLast();
        items.add(new PlanItem(last.code(), "en", last.title(), "Walk to the lake, Sam.", last.cite()));
        charting.writes(lee, visit, items);

        var plan = signs();

        assertThat(read(patient, plan).orElseThrow().items().getLast().signed().text())
                .isEqualTo("Walk to the lake, Sam.");
        assertThat(tables.texts("select encode(body, 'escape') from care.plan_item where plan_id = ?", plan.value()))
                .noneMatch(body -> body.contains("lake"));
    }

    @Test
    void wordsOfTheSafetyNetMayBeAddedToAndNeverTakenAway() {
        charting.starts(lee, visit);
        var items = new ArrayList<>(charting.draft(lee, visit).chosen());
        var net = items.getFirst();
        items.set(0, new PlanItem(net.code(), "en", net.title(), ".", net.cite()));
        charting.writes(lee, visit, items);
        assertThatThrownBy(this::signs).isInstanceOf(PlanRefused.SafetyNetMissing.class);

        items.set(0, new PlanItem(net.code(), "en", net.title(), net.text() + " Call me too.", net.cite()));
        charting.writes(lee, visit, items);

        assertThat(read(patient, signs())
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .signed()
                        .text())
                .endsWith("Call me too.");
    }

    @Test
    void itemTheAnswersSpeakAgainstIsRefused() {
        var hurting = persons.patientAnswering(
                Interviews.with("pain.now=8; pain.worst=8; pain.location=lower-left; ham.tight=right-more"));
        var theirs = bookings.books(hurting, bookings.openTimes(persons.leeId()).get(5));
        var against = charting.draft(lee, theirs).suggestions().stream()
                .filter(PlanSuggestions.Suggestion::contraindicated)
                .map(PlanSuggestions.Suggestion::item)
                .toList();

        assertThat(against)
                .isNotEmpty()
                .allSatisfy(item -> assertThatThrownBy(() -> charting.writes(lee, theirs, List.of(item)))
                        .isInstanceOf(PlanRefused.Contraindicated.class));
        assertThat(tables.count("care.treatment_plan where visit_id = ?", theirs.value()))
                .isZero();
    }

    @Test
    void itemOutsideTheCatalogueIsRefused() {
        var invented = new PlanItem("SNAKE-OIL", "en", "Snake oil", "Twice a day.", List.of());

        assertThatThrownBy(() -> charting.writes(lee, visit, List.of(invented)))
                .isInstanceOf(PlanRefused.UnknownItem.class);
    }

    @Test
    void emptyOrEndlessTextIsRefused() {
        var item = charting.draft(lee, visit).chosen().getFirst();

        for (var text : List.of(" ", "x".repeat(PlanItem.MAX_TEXT + 1))) {
            var worded = new PlanItem(item.code(), "en", item.title(), text, item.cite());
            assertThatThrownBy(() -> charting.writes(lee, visit, List.of(worded)))
                    .isInstanceOf(PlanRefused.TextOutOfRange.class);
        }
    }

    @Test
    void planOfAVisitThatDidNotBeginIsNotSigned() {
        charting.writesWhatIsSuggested(lee, visit);

        assertThatThrownBy(this::signs).isInstanceOf(PlanRefused.VisitNotStarted.class);
    }

    @Test
    void planThatDoesNotSayWhenToGetHelpIsNotSigned() {
        charting.starts(lee, visit);
        assertThatThrownBy(this::signs).isInstanceOf(PlanRefused.SafetyNetMissing.class);
        charting.writes(
                lee,
                visit,
                charting.draft(lee, visit).chosen().stream()
                        .filter(item -> !item.code().equals(PlanSuggestions.SAFETY_NET))
                        .toList());

        assertThatThrownBy(this::signs).isInstanceOf(PlanRefused.SafetyNetMissing.class);
    }

    @Test
    void signedPlanNeverChanges() {
        var plan = charting.signsWhatIsSuggested(lee, visit);

        assertThatThrownBy(() -> charting.writes(lee, visit, List.of())).isInstanceOf(PlanRefused.AlreadySigned.class);
        assertThatThrownBy(this::signs).isInstanceOf(PlanRefused.AlreadySigned.class);
        assertThatThrownBy(() ->
                        tables.change("update care.treatment_plan set signed_at = null where id = ?", plan.value()))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> tables.change("delete from care.plan_item where plan_id = ?", plan.value()))
                .hasMessageContaining("never changes");
        assertThatThrownBy(
                        () -> tables.change("update care.plan_item set position = 99 where plan_id = ?", plan.value()))
                .hasMessageContaining("never changes");
    }

    @Test
    void secondWindowDoesNotOverwriteTheFirst() {
        charting.writesWhatIsSuggested(lee, visit);
        var draft = charting.draft(lee, visit);
        charting.writes(lee, visit, draft.chosen());

        assertThatThrownBy(() -> lee.run(
                        actor -> writePlan.write(actor, new WritePlan.Request(visit, draft.version(), draft.chosen()))))
                .isInstanceOf(PlanRefused.ChangedMeanwhile.class);
    }

    @Test
    void firstSaveFromTwoWindowsAtOnceKeepsOne() {
        var chosen = charting.draft(lee, visit).chosen();

        var results =
                Race.times(4, () -> lee.get(actor -> writePlan.write(actor, new WritePlan.Request(visit, -1, chosen))));

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(PlanRefused.ChangedMeanwhile.class));
    }

    @Test
    void anotherDoctorWritesAndSignsNothing() {
        charting.starts(lee, visit);
        var chosen = charting.draft(lee, visit).chosen();

        assertThatThrownBy(() ->
                        persons.ortiz().run(actor -> writePlan.write(actor, new WritePlan.Request(visit, -1, chosen))))
                .isInstanceOf(PlanRefused.NotThere.class);
        assertThatThrownBy(() -> persons.ortiz().run(actor -> signPlan.sign(actor, visit)))
                .isInstanceOf(PlanRefused.NotThere.class);
    }

    @Test
    void patientIsMailedWithoutAWordOfHealth() {
        charting.signsWhatIsSuggested(lee, visit);

        jobs.runDue();

        var address = tables.text(
                "select email from care.account where id = ?",
                patient.actor().requireAccount().value());
        assertThat(tables.texts("select subject || ' ' || body from sandbox.mail where recipient = ?", address))
                .hasSize(2)
                .noneMatch(mail -> mail.toLowerCase(Locale.ROOT).matches("(?s).*(back pain|plan for|treatment).*"));
    }

    private PlanId signs() {
        return lee.get(actor -> signPlan.sign(actor, visit));
    }

    private Optional<TreatmentPlan.Signed> read(As reader, PlanId plan) {
        return reader.get(actor -> treatmentPlan.read(actor, plan, "en"));
    }
}
