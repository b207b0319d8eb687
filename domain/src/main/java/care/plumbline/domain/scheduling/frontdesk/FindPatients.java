package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Finds the patient who is on the phone. Everybody found is in the audit trail. */
@Query
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class FindPatients {

    private final JdbcClient jdbc;
    private final Audit audit;

    FindPatients(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What the caller says.
     *
     * @param name a part of given or family name; empty for unknown
     * @param birthDate null for unknown
     * @param phone ten digits; empty for unknown
     */
    public record Criteria(String name, @Nullable LocalDate birthDate, String phone) {

        private boolean isEnough() {
            return phone.length() == 10 || birthDate != null && name.strip().length() >= 2;
        }
    }

    /** Somebody found: enough to be sure who it is, and to act for them. */
    public record Found(
            PatientId patient,
            AccountId account,
            String name,
            LocalDate birthDate,
            String state,
            String phone,
            String language) {}

    /**
     * At most 20 patients, by name.
     *
     * @throws FrontDeskRefused.TooLittleToSearch without a phone number, or a birth date and a part of the name
     */
    @Transactional
    public List<Found> find(Actor actor, Criteria criteria) {
        if (!criteria.isEnough()) {
            throw new FrontDeskRefused.TooLittleToSearch();
        }
        var found = jdbc.sql("select * from care.front_desk_patients(:name, :born, :phone)")
                .param("name", blankToNull(criteria.name()))
                .param("born", criteria.birthDate())
                .param("phone", blankToNull(criteria.phone()))
                .query((row, number) -> found(row))
                .list();
        found.forEach(one -> audit.record(
                actor,
                Action.FOUND,
                one.patient().value(),
                "patient",
                one.patient().value()));
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new PatientId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("given_name") + " " + row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("state"),
                row.getString("phone"),
                row.getString("language"));
    }

    /** A pattern's own characters are letters like any other. */
    private static @Nullable String blankToNull(String text) {
        var stripped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return stripped.isEmpty() ? null : stripped;
    }
}
