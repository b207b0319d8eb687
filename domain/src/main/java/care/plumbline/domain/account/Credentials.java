package care.plumbline.domain.account;

import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.VisitorId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What the gate needs to let somebody in, before anybody is signed in. */
@Query
@PreAuthorize("permitAll()")
public class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as sign-in sees it. */
    public record Known(
            AccountId id, String email, String passwordHash, Role role, String language, boolean disabled) {}

    /** The account of an address. */
    @Transactional(readOnly = true)
    public Optional<Known> ofEmail(Actor actor, String email) {
        return jdbc.sql("select id, email, password_hash, role, language, disabled from care.account_by_email(:email)")
                .param("email", email.strip())
                .query((row, number) -> new Known(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        row.getString("password_hash"),
                        Role.valueOf(row.getString("role")),
                        row.getString("language"),
                        row.getBoolean("disabled")))
                .optional();
    }

    /** The address and language of the own account. */
    @Transactional(readOnly = true)
    public Optional<Known> own(Actor actor) {
        return jdbc.sql("select id, email, role, language from care.account where id = :id")
                .param("id", actor.requireAccount().value())
                .query((row, number) -> new Known(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        "",
                        Role.valueOf(row.getString("role")),
                        row.getString("language"),
                        false))
                .optional();
    }

    /** The visitor whose browser keeps the secret of this hash, unless already merged into an account. */
    @Transactional(readOnly = true)
    public Optional<VisitorId> visitor(Actor actor, byte[] secretHash) {
        return jdbc.sql("select id from (select care.visitor_by_secret(:hash) as id) found where id is not null")
                .param("hash", secretHash)
                .query(UUID.class)
                .optional()
                .map(VisitorId::new);
    }
}
