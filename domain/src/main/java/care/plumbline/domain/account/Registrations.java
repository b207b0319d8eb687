package care.plumbline.domain.account;

import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.VisitorId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses waiting for their proof, and the accounts they become. */
@Repository
class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Registration(
            UUID id,
            String email,
            String passwordHash,
            String language,
            byte @Nullable [] codeHash,
            int wrongCodes,
            Instant expiresAt) {}

    boolean isTaken(String email) {
        return jdbc.sql("select exists (select 1 from care.account_by_email(:email))")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    void add(
            UUID id,
            VisitorId visitor,
            String email,
            String passwordHash,
            String language,
            Instant now,
            Instant expires) {
        jdbc.sql("""
                insert into care.registration (id, visitor_id, email, password_hash, language, requested_at, expires_at)
                values (:id, :visitor, lower(:email), :hash, :language, :now, :expires)
                """)
                .param("id", id)
                .param("visitor", visitor.value())
                .param("email", email)
                .param("hash", passwordHash)
                .param("language", language)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The address of the newest one of the acting visitor that is not done. */
    Optional<String> openAddressOf(VisitorId visitor) {
        return jdbc.sql("""
                select email from care.registration
                where visitor_id = :visitor and completed_at is null order by id desc limit 1
                """)
                .param("visitor", visitor.value())
                .query(String.class)
                .optional();
    }

    /** The newest one of a visitor that is not done, locked. */
    Optional<Registration> openOf(VisitorId visitor) {
        return jdbc.sql("""
                select id, email, password_hash, language, code_hash, wrong_codes, expires_at
                from care.registration
                where visitor_id = :visitor and completed_at is null
                order by id desc limit 1 for update
                """)
                .param("visitor", visitor.value())
                .query((row, number) -> new Registration(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("password_hash"),
                        row.getString("language"),
                        row.getBytes("code_hash"),
                        row.getInt("wrong_codes"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    void countWrongCode(UUID id) {
        jdbc.sql("update care.registration set wrong_codes = wrong_codes + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void setCode(UUID id, byte[] hash) {
        jdbc.sql("update care.registration set code_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /**
     * Makes the account.
     *
     * @throws RegistrationRefused.CodeExpired when the address got one meanwhile
     */
    void complete(Registration registration, AccountId account, Instant now) {
        try {
            addAccount(registration, account, now);
        } catch (DuplicateKeyException taken) {
            throw new RegistrationRefused.CodeExpired();
        }
        jdbc.sql("update care.registration set completed_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", registration.id())
                .update();
    }

    private void addAccount(Registration registration, AccountId account, Instant now) {
        jdbc.sql("""
                insert into care.account (id, email, password_hash, role, language, created_at)
                values (:id, lower(:email), :hash, :role, :language, :now)
                """)
                .param("id", account.value())
                .param("email", registration.email())
                .param("hash", registration.passwordHash())
                .param("role", Role.PATIENT.name())
                .param("language", registration.language())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
