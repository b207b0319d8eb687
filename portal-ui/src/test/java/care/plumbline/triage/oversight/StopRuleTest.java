package care.plumbline.triage.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Transport;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** After a missed emergency every level is one higher, for old answers too, until the protocol is mended. */
@PortalTest
class StopRuleTest {

    private static final String VERSION = "1.0.0";

    @Autowired
    private SwitchStopRule switching;

    @Autowired
    private Incidents incidents;

    @Autowired
    private TryProtocol trying;

    @Autowired
    private SubmitIntake submitting;

    @Autowired
    private MyIntake myIntake;

    @Autowired
    private MyHold myHold;

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Tables tables;

    private As administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = persons.somebody(Role.ADMINISTRATOR);
    }

    @AfterEach
    void itIsOffAgain() {
        if (administrator.get(incidents::stopRule).filter(StopRule.Switched::on).isPresent()) {
            switches(null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_CARE,              VIRTUAL_VISIT_ROUTINE",
        "VIRTUAL_VISIT_ROUTINE,  VIRTUAL_VISIT_PRIORITY",
        "VIRTUAL_VISIT_PRIORITY, URGENT_SAME_DAY",
        "URGENT_SAME_DAY,        EMERGENCY_NOW",
        "EMERGENCY_NOW,          EMERGENCY_NOW"
    })
    void everyLevelIsOneHigher(Disposition without, Disposition with) {
        switches(VERSION);
        var visitor = persons.visitor();

        interviews.completes(visitor, Interviews.leadingTo(without));

        assertThat(visitor.get(actor -> myIntake.result(actor, Language.EN))
                        .orElseThrow()
                        .level())
                .isEqualTo(with);
    }

    @Test
    void triedAnswersComeOutAsThoseOfPeopleWould() {
        var urgent = IntStream.rangeClosed(1, 200)
                .mapToObj(seed -> administrator.get(actor -> trying.sample(actor, seed)))
                .filter(sample -> tried(sample) == Disposition.URGENT_SAME_DAY)
                .findFirst()
                .orElseThrow();

        switches(VERSION);

        assertThat(tried(urgent)).isEqualTo(Disposition.EMERGENCY_NOW);
    }

    @Test
    void answersGivenBeforeAreAssessedAgainBeforeAnythingIsBooked() {
        var visitor = persons.clearedVisitor(Disposition.VIRTUAL_VISIT_ROUTINE);
        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.AnyTime());

        switches(VERSION);

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Reason.NOT_ASSESSED));
        visitor.run(submitting::submit);
        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Within(Duration.ofHours(72)));
    }

    @Test
    void levelRaisedToAnEmergencyBlocksAndSaysWhereToGo() {
        switches(VERSION);
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());

        interviews.completes(visitor, Interviews.leadingTo(Disposition.URGENT_SAME_DAY));

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Reason.EMERGENCY));
        assertThat(visitor.get(actor -> myIntake.result(actor, Language.EN))
                        .orElseThrow()
                        .transport())
                .isEqualTo(Transport.GO_TO_ER);
    }

    @Test
    void switchedOffLevelsAreWhatTheRulesSay() {
        switches(VERSION);
        switches(null);
        var visitor = persons.visitor();

        interviews.completes(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));

        assertThat(visitor.get(actor -> myIntake.result(actor, Language.EN))
                        .orElseThrow()
                        .level())
                .isEqualTo(Disposition.VIRTUAL_VISIT_ROUTINE);
    }

    @Test
    void itIsSwitchedOnceWithAReasonToAVersionThereIs() {
        assertThatThrownBy(() -> administrator.run(actor -> switching.to(actor, VERSION, " ")))
                .isInstanceOf(OversightRefused.ReasonMissing.class);
        assertThatThrownBy(() -> administrator.run(actor -> switching.to(actor, VERSION, "x".repeat(10_000))))
                .isInstanceOf(OversightRefused.ReasonMissing.class);
        assertThatThrownBy(() -> administrator.run(actor -> switching.to(actor, "9.9.9", "missed one")))
                .isInstanceOf(OversightRefused.UnknownVersion.class);
        assertThatThrownBy(() -> switches(null)).isInstanceOf(OversightRefused.AlreadySwitched.class);
        var results = Race.times(4, () -> {
            switches(VERSION);
            return true;
        });
        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(1);
        assertThat(tables.count(
                        "care.audit_event where record_type = 'stop-rule' and actor_account = ?",
                        administrator.actor().requireAccount().value()))
                .isEqualTo(1);
    }

    @Test
    void whatWasSwitchedIsNeverChanged() {
        switches(VERSION);

        assertThat(tables.count("""
                unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) way
                where has_table_privilege('plumbline_app', 'triage.stop_rule', way)
                   or has_table_privilege('plumbline_app', 'triage.incident', way)
                """)).isZero();
    }

    private @Nullable Disposition tried(String answers) {
        return administrator.get(actor -> trying.assess(actor, answers)).level();
    }

    private void switches(@Nullable String version) {
        administrator.run(actor -> switching.to(actor, version, "A missed emergency, " + UUID.randomUUID()));
    }
}
