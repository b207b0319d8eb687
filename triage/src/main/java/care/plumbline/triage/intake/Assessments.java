package care.plumbline.triage.intake;

import care.plumbline.domain.shared.UuidV7;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.assessment.Stop;
import care.plumbline.triage.plan.SuggestPlan;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Transport;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the protocol said, each time it was asked. */
@Repository
class Assessments {

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deciding facts of a stored assessment. */
    record Stored(
            @Nullable Disposition level,
            @Nullable Stop stop,
            @Nullable Transport transport,
            boolean crisis988,
            Flags flags,
            @Nullable Integer age,
            @Nullable LocalDate birthDate,
            Instant at) {

        /** Whether the crisis line is the only emergency. */
        boolean isCrisisOnly() {
            return crisis988 && transport == null;
        }

        /** The answers with the age the assessment used: typed, or taken from the birth date. */
        Answers seen(Intake intake, Answers answers) {
            var question = intake.release().protocol().ageQuestion().linkId();
            return age == null ? answers : answers.with(question, new Answer.Amount(age));
        }
    }

    void add(Intake intake, Answers answers, Assessment assessment, @Nullable LocalDate birthDate, Instant now) {
        var release = intake.release();
        var plan = SuggestPlan.suggest(release.catalogue(), release.protocol(), answers, assessment);
        jdbc.sql("""
                insert into triage.assessment (id, intake_id, protocol_version, age, birth_date, level, stop, transport,
                                               crisis_988, flags, result, assessed_at)
                values (:id, :intake, :version, :age, :birth, :level, :stop, :transport, :crisis, :flags,
                        :result::jsonb, :now)
                """)
                .param("id", UuidV7.next())
                .param("intake", intake.id().value())
                .param("version", assessment.version())
                .param("age", ageIn(intake, answers))
                .param("birth", birthDate)
                .param("level", name(assessment.level()))
                .param("stop", name(assessment.stop()))
                .param("transport", name(assessment.transport()))
                .param("crisis", assessment.crisis988())
                .param(
                        "flags",
                        assessment.flags().all().stream()
                                .map(Flag::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("result", AssessmentJson.write(release, assessment, plan, now))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> newest(IntakeId intake) {
        return jdbc.sql("""
                select level, stop, transport, crisis_988, birth_date, age, flags, assessed_at from triage.assessment
                where intake_id = :intake order by id desc limit 1
                """)
                .param("intake", intake.value())
                .query((row, number) -> stored(row))
                .optional();
    }

    /** The emergency rules of the newest assessment. */
    List<String> emergencyRulesOf(IntakeId intake) {
        return jdbc.sql("""
                select fired->>'rule' as rule
                from (select result from triage.assessment where intake_id = :intake order by id desc limit 1) newest,
                     jsonb_array_elements(newest.result->'fired') fired
                where fired->>'level' = 'EMERGENCY_NOW'
                """)
                .param("intake", intake.value())
                .query((row, number) -> row.getString("rule"))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                value(Disposition.class, row.getString("level")),
                value(Stop.class, row.getString("stop")),
                value(Transport.class, row.getString("transport")),
                row.getBoolean("crisis_988"),
                flags(row.getArray("flags")),
                row.getObject("age", Integer.class),
                row.getObject("birth_date", LocalDate.class),
                row.getTimestamp("assessed_at").toInstant());
    }

    private static Flags flags(Array names) throws SQLException {
        return new Flags(
                Arrays.stream((String[]) names.getArray()).map(Flag::valueOf).collect(Collectors.toSet()));
    }

    private static @Nullable Integer ageIn(Intake intake, Answers answers) {
        return answers.to(intake.release().protocol().ageQuestion().linkId())
                .map(answer -> answer instanceof Answer.Amount(var years) ? years : null)
                .orElse(null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
