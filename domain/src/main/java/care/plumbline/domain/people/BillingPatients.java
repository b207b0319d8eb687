package care.plumbline.domain.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patients as billing staff see them: name and birth date, by which a payer tells members apart, and nothing else. The
 * caller writes the audit row; joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BillingPatients {

    private final JdbcClient jdbc;

    BillingPatients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A patient's name and birth date. */
    public record Named(PatientId id, String name, LocalDate birthDate) {}

    /**
     * What is known of somebody.
     *
     * @param email the whole address they sign in with; empty for unknown
     * @param name a part of given or family name; empty for unknown
     * @param birthDate null for unknown
     */
    public record Criteria(
            String email, String name, @Nullable LocalDate birthDate) {

        /** An address, or a birth date and a part of the name: nobody browses patients. */
        public boolean isEnough() {
            return email.strip().contains("@")
                    || birthDate != null && name.strip().length() >= 2;
        }
    }

    /** One patient, for billing staff only. */
    public Optional<Named> named(PatientId id) {
        return jdbc.sql("select * from care.billing_patient(:id)")
                .param("id", id.value())
                .query((row, number) -> named(row))
                .optional();
    }

    /** At most 20 patients, by name; none when the criteria are not enough. */
    public List<Named> find(Criteria criteria) {
        return jdbc.sql("select * from care.billing_finds_patients(:email, :name, :born)")
                .param("email", criteria.email().strip().toLowerCase(Locale.ROOT))
                .param("name", criteria.name().strip())
                .param("born", criteria.birthDate())
                .query((row, number) -> named(row))
                .list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                new PatientId(row.getObject("id", UUID.class)),
                row.getString("given_name") + " " + row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class));
    }
}
