package care.plumbline.triage.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.oversight.CompareDraft.Changed;
import care.plumbline.triage.oversight.ReportIncident.Report;
import care.plumbline.triage.protocol.Disposition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class OversightTest {

    private static final String RULES = "rules.yaml";

    @Autowired
    private ReportIncident reporting;

    @Autowired
    private Incidents incidents;

    @Autowired
    private RuleBook book;

    @Autowired
    private TryProtocol trying;

    @Autowired
    private CompareDraft comparing;

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As administrator;
    private LocalDate today;

    @BeforeEach
    void anAdministrator() {
        administrator = persons.somebody(Role.ADMINISTRATOR);
        today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void reportedIncidentIsReadAgainAndLiesSealed() {
        persons.lee()
                .run(actor -> reporting.report(
                        actor, new Report(IncidentKind.INCIDENT, today, "E01", "Cauda equina was found a day late.")));

        assertThat(administrator.get(incidents::list).getFirst()).satisfies(entry -> {
            assertThat(entry.description()).isEqualTo("Cauda equina was found a day late.");
            assertThat(entry.rule()).isEqualTo("E01");
            assertThat(entry.protocolVersion()).isEqualTo("1.0.0");
        });
        assertThat(tables.text("select encode(description, 'escape') from triage.incident order by id desc limit 1"))
                .doesNotContain("equina");
    }

    @Test
    void incidentThatCannotBeSoIsRefused() {
        assertThatThrownBy(() -> reports(today.plusDays(2), "", "text"))
                .isInstanceOf(OversightRefused.NotYetHappened.class);
        assertThatThrownBy(() -> reports(today, "no-such-rule", "text"))
                .isInstanceOf(OversightRefused.UnknownRule.class);
        assertThatThrownBy(() -> reports(today, "", " ")).isInstanceOf(OversightRefused.DescriptionMissing.class);
        assertThatThrownBy(() -> reports(today, "", "x".repeat(10_000)))
                .isInstanceOf(OversightRefused.DescriptionMissing.class);
    }

    @Test
    void coordinatorReportsButDoesNotReadTheLog() {
        var coordinator = persons.somebody(Role.CARE_COORDINATOR);

        coordinator.run(actor -> reporting.report(actor, new Report(IncidentKind.NEAR_MISS, today, "", "Nearly.")));

        assertThatThrownBy(() -> coordinator.run(incidents::list)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyRuleIsATreeInWordsDownToTheAnswers() {
        var rules = administrator.get(actor -> book.rules(actor, "1.0.0"));

        assertThat(rules)
                .hasSize(76)
                .isSortedAccordingTo((one, other) -> other.level().compareTo(one.level()));
        assertThat(rules).allSatisfy(rule -> {
            assertThat(words(rule.when())).doesNotContain("any(", "is(", "gte(");
            assertThat(rule.sources()).as(rule.id()).isNotEmpty();
            assertThat(rule.reasons()).hasSize(2).doesNotContain("");
        });
        var none = administrator.get(actor -> book.rules(actor, "9.9.9"));
        assertThat(none).isEmpty();
        assertThat(administrator.get(book::versions))
                .singleElement()
                .satisfies(version -> assertThat(version.inUse()).isTrue());
    }

    @Test
    void triedAnswersSayWhichRulesFiredAndWhichDidNot() {
        var sample = administrator.get(actor -> trying.sample(actor, 1));

        var trial = administrator.get(
                actor -> trying.assess(actor, sample.replaceAll("ces\\.bowel = .*", "ces.bowel = lost-control")));

        assertThat(trial.problems()).isEmpty();
        assertThat(trial.level()).isEqualTo(Disposition.EMERGENCY_NOW);
        assertThat(trial.transport()).isEqualTo("CALL_911");
        assertThat(trial.trace()).hasSize(76);
        assertThat(trial.trace())
                .filteredOn(rule -> rule.fired() && rule.level() == Disposition.EMERGENCY_NOW)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.evidence()).isNotEmpty());
        assertThat(trial.trace()).filteredOn(rule -> !rule.fired()).isNotEmpty();
    }

    @Test
    void linesThatAreNoAnswersAreNamed() {
        var trial = administrator.get(actor -> trying.assess(actor, """
                scope.age = 40
                no.such = yes
                scope.sex = <script>
                scope.age = 999
                just words
                """));

        assertThat(trial.problems())
                .containsExactly(
                        new TryProtocol.Unreadable(2, "no.such = yes"),
                        new TryProtocol.Unreadable(3, "scope.sex = <script>"),
                        new TryProtocol.Unreadable(4, "scope.age = 999"),
                        new TryProtocol.Unreadable(5, "just words"));
    }

    @Test
    void draftThatSaysTheSameChangesNothing() {
        var comparison = compared(text());

        assertThat(comparison.problems()).isEmpty();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.generated()).isEqualTo(CompareDraft.GENERATED);
    }

    @Test
    void softenedRuleIsADifferenceAndEveryIntakeItWouldLowerIsListed() {
        persons.patient(Disposition.URGENT_SAME_DAY);
        var rule = administrator.get(actor -> book.rules(actor, "1.0.0")).stream()
                .filter(one -> one.level() == Disposition.URGENT_SAME_DAY
                        && words(one.when()).contains("sys.fever"))
                .findFirst()
                .orElseThrow();
        var softened = text().replaceFirst(
                        "(?s)(- id: " + rule.id() + "\\b.*?level: )URGENT_SAME_DAY", "$1VIRTUAL_VISIT_ROUTINE");

        var comparison = compared(softened);

        assertThat(comparison.problems()).isEmpty();
        assertThat(comparison.differences())
                .extracting(CompareDraft.Difference::what)
                .containsExactly("rule " + rule.id() + " level");
        assertThat(comparison.stored()).isPositive();
        assertThat(comparison.changed()).filteredOn(Changed::lower).isNotEmpty();
        assertThat(comparison.changed()).filteredOn(Changed::lower).allSatisfy(changed -> {
            assertThat(changed.oldLevel()).isNotNull();
            assertThat(changed.oldRule()).isNotNull();
        });
    }

    @Test
    void draftThatCannotBeReadSaysFileLineAndRule() {
        var comparison = compared(text().replaceFirst("is\\(mood.safety,yes\\)", "is(mood.safety,no-such-code)"));

        assertThat(comparison.problems())
                .isNotEmpty()
                .first()
                .asString()
                .contains("rules.yaml", "no-such-code")
                .containsPattern("\\d+");
        assertThat(compared("not: [yaml").problems()).isNotEmpty();
        assertThat(compared("").problems()).isNotEmpty();
    }

    private CompareDraft.Comparison compared(String text) {
        return administrator.get(actor -> comparing.compare(actor, RULES, text));
    }

    private String text() {
        return administrator.get(actor -> comparing.text(actor, RULES));
    }

    private void reports(LocalDate day, String rule, String text) {
        administrator.run(actor -> reporting.report(actor, new Report(IncidentKind.INCIDENT, day, rule, text)));
    }

    private static String words(Branch branch) {
        return branch.words()
                + branch.parts().stream().map(OversightTest::words).reduce("", (a, b) -> a + " " + b);
    }
}
