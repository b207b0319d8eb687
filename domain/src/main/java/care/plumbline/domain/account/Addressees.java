package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Where mail goes, for the jobs that send it. */
@Query
@PreAuthorize("hasRole('SYSTEM')")
public class Addressees {

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An address and the language its owner reads. */
    public record Addressee(String email, String language) {}

    /** Of a registration that waits for its proof. */
    @Transactional(readOnly = true)
    public Optional<Addressee> ofRegistration(Actor actor, UUID registration) {
        return find(
                "select email, language from care.registration where id = :id and completed_at is null", registration);
    }

    /** Of a patient. */
    @Transactional(readOnly = true)
    public Optional<Addressee> ofPatient(Actor actor, UUID patient) {
        return find("""
                select a.email, a.language from care.account a join care.patient p on p.account_id = a.id
                where p.id = :id
                """, patient);
    }

    private Optional<Addressee> find(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Addressee.class).optional();
    }
}
