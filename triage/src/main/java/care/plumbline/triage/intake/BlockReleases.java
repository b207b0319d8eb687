package care.plumbline.triage.intake;

import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Emergency blocks that a clinician let go, as the doctor of a later visit reads them. */
@Repository
class BlockReleases {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    BlockReleases(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    Optional<IntakeReview.Released> find(IntakeId id) {
        return jdbc.sql("""
                select d.display_name, i.released_at, i.released_reason
                from triage.intake i join care.doctor d on d.account_id = i.released_by
                where i.id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> new IntakeReview.Released(
                        row.getString("display_name"),
                        row.getTimestamp("released_at").toInstant(),
                        sealer.open(new Sealed(row.getBytes("released_reason")), ReleaseBlock.place(id))))
                .optional();
    }
}
