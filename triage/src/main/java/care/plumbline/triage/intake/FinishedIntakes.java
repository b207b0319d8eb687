package care.plumbline.triage.intake;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.triage.oversight.StoredIntakes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Every finished intake, for trying a draft on what people really answered. */
@Query
@PreAuthorize("hasRole('SYSTEM')")
class FinishedIntakes implements StoredIntakes {

    private final JdbcClient jdbc;
    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;

    FinishedIntakes(JdbcClient jdbc, Intakes intakes, GivenAnswers given, Assessments assessments) {
        this.jdbc = jdbc;
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stored> all(Actor system) {
        return jdbc
                .sql("select id from triage.intake where finished_at is not null order by id")
                .query((row, number) -> new IntakeId(Objects.requireNonNull(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .flatMap(id -> intakes.find(id).stream())
                .flatMap(intake -> assessments.newest(intake.id()).stream()
                        .map(stored -> new Stored(
                                intake.id().value(), stored.seen(intake, given.coded(intake.id())), stored.flags())))
                .toList();
    }
}
