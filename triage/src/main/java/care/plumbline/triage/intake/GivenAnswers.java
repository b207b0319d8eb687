package care.plumbline.triage.intake;

import care.plumbline.domain.shared.Sealer;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every answer ever given to an intake. */
@Repository
class GivenAnswers {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    GivenAnswers(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** One answer as it was given; empty when the question was skipped. */
    record Given(String linkId, Optional<Answer> answer, Instant at, String author) {}

    /** @param now when it was given, which for answers carried over is before this intake began */
    void add(IntakeId intake, String linkId, Optional<Answer> answer, String author, Instant now) {
        var id = UuidV7.next();
        jdbc.sql("""
                insert into triage.answer (id, intake_id, link_id, value, answered_at, author)
                values (:id, :intake, :link, :value::jsonb, :now, :author)
                """)
                .param("id", id)
                .param("intake", intake.value())
                .param("link", linkId)
                .param(
                        "value",
                        answer.map(one -> AnswerJson.write(one, text -> sealer.seal(text, place(id))))
                                .orElse(AnswerJson.SKIPPED))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update();
    }

    /** In the order given. */
    List<Given> all(IntakeId intake) {
        return jdbc.sql("""
                select id, link_id, value::text as value, answered_at, author from triage.answer
                where intake_id = :intake order by id
                """)
                .param("intake", intake.value())
                .query((row, number) -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new Given(
                            row.getString("link_id"),
                            AnswerJson.read(row.getString("value"), words -> sealer.open(words, place(id))),
                            row.getTimestamp("answered_at").toInstant(),
                            row.getString("author"));
                })
                .list();
    }

    /** What counts, without opening what somebody wrote in their own words. */
    Answers coded(IntakeId intake) {
        var answers = Answers.EMPTY;
        var rows = jdbc.sql("""
                select distinct on (link_id) link_id, value::text as value from triage.answer
                where intake_id = :intake order by link_id, id desc
                """)
                .param("intake", intake.value())
                .query((row, number) ->
                        Map.entry(row.getString("link_id"), AnswerJson.read(row.getString("value"), words -> "")))
                .list();
        for (var row : rows) {
            if (row.getValue().isPresent()) {
                answers = answers.with(row.getKey(), row.getValue().get());
            }
        }
        return answers;
    }

    private static Sealer.Place place(UUID id) {
        return new Sealer.Place("triage.answer", "value", id);
    }

    /** What counts: the newest answer of each item, and which items the person has been through. */
    record Standing(Answers answers, Set<String> shown) {}

    Standing standing(IntakeId intake) {
        return standing(all(intake));
    }

    static Standing standing(List<Given> given) {
        var answers = Answers.EMPTY;
        var shown = new LinkedHashSet<String>();
        for (var one : given) {
            shown.add(one.linkId());
            answers = one.answer().isPresent()
                    ? answers.with(one.linkId(), one.answer().get())
                    : answers.without(one.linkId());
        }
        return new Standing(answers, Set.copyOf(shown));
    }
}
