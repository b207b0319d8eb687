package care.plumbline.triage.intake;

import care.plumbline.domain.shared.UuidV7;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Stop;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Transport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
            boolean ageDiffers,
            Instant at) {}

    void add(
            IntakeId intake,
            Assessment assessment,
            @Nullable Integer age,
            @Nullable LocalDate birthDate,
            boolean ageDiffers,
            Instant now) {
        jdbc.sql("""
                insert into triage.assessment (id, intake_id, protocol_version, age, birth_date, age_differs, level, stop,
                                               transport, crisis_988, result, assessed_at)
                values (:id, :intake, :version, :age, :birth, :differs, :level, :stop, :transport, :crisis, :result::jsonb, :now)
                """)
                .param("id", UuidV7.next())
                .param("intake", intake.value())
                .param("version", assessment.version())
                .param("age", age)
                .param("birth", birthDate)
                .param("differs", ageDiffers)
                .param("level", name(assessment.level()))
                .param("stop", name(assessment.stop()))
                .param("transport", name(assessment.transport()))
                .param("crisis", assessment.crisis988())
                .param("result", AnswerJson.write((Object) assessment))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> newest(IntakeId intake) {
        return jdbc.sql("""
                select level, stop, transport, crisis_988, birth_date, age_differs, age, assessed_at,
                       (result->'flags'->>'amendedEmergency')::boolean as amended,
                       (result->'flags'->>'repeatContact')::boolean as repeat
                from triage.assessment
                where intake_id = :intake order by id desc limit 1
                """)
                .param("intake", intake.value())
                .query((row, number) -> new Stored(
                        value(Disposition.class, row.getString("level")),
                        value(Stop.class, row.getString("stop")),
                        value(Transport.class, row.getString("transport")),
                        row.getBoolean("crisis_988"),
                        new Flags(row.getBoolean("amended"), row.getBoolean("repeat")),
                        row.getObject("age", Integer.class),
                        row.getObject("birth_date", LocalDate.class),
                        row.getBoolean("age_differs"),
                        row.getTimestamp("assessed_at").toInstant()))
                .optional();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
