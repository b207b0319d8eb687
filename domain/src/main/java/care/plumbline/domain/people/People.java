package care.plumbline.domain.people;

import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Patients and what visitors told of themselves, for the features that link to them; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class People {

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A patient as those linked to them see them. */
    public record Patient(PatientId id, AccountId account, PersonalDetails details, String language) {}

    /** The patient behind an account; empty before the first "about you". */
    public Optional<PatientId> patientOf(AccountId account) {
        return jdbc.sql("select id from care.patient where account_id = :account")
                .param("account", account.value())
                .query(UUID.class)
                .optional()
                .map(PatientId::new);
    }

    /** The patient the actor is, or acts for. */
    public Optional<PatientId> patientOf(Actor actor) {
        var person = actor.person();
        return person == null ? Optional.empty() : patientOf(person);
    }

    /** A patient by id, if the acting person is linked to them. */
    public Optional<Patient> patient(PatientId id) {
        return jdbc.sql("""
                select id, account_id, given_name, family_name, birth_date, state, phone, language
                from care.patient where id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> new Patient(
                        new PatientId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new PersonalDetails(
                                row.getString("given_name"),
                                row.getString("family_name"),
                                row.getObject("birth_date", LocalDate.class),
                                row.getString("state"),
                                row.getString("phone")),
                        row.getString("language")))
                .optional();
    }

    /** What the acting visitor or patient said of themselves. */
    public Optional<PersonalDetails> detailsOf(Actor actor) {
        if (actor.person() != null) {
            return patientOf(actor).flatMap(this::patient).map(Patient::details);
        }
        return actor.visitor() == null ? Optional.empty() : detailsOf(actor.visitor());
    }

    private Optional<PersonalDetails> detailsOf(VisitorId visitor) {
        return jdbc.sql("""
                select given_name, family_name, birth_date, state, phone
                from care.visitor_details where visitor_id = :visitor
                """)
                .param("visitor", visitor.value())
                .query((row, number) -> new PersonalDetails(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("state"),
                        row.getString("phone")))
                .optional();
    }

    /** Stores or replaces what the acting visitor or patient says of themselves; a first one makes the patient. */
    public void save(Actor actor, PersonalDetails details, String language) {
        if (actor.account() != null) {
            var known = patientOf(actor.account());
            if (known.isPresent()) {
                updatePatient(known.get(), details);
            } else {
                addPatient(PatientId.next(), actor.account(), details, language);
            }
        } else {
            saveVisitorDetails(actor.requireVisitor(), details);
        }
    }

    /**
     * Whether what the visitor told is about somebody else than the account's patient: another birth date, or neither
     * name the same. Two people share a browser more often than one mistypes both.
     */
    public boolean isAnotherPerson(AccountId account, VisitorId visitor) {
        var told = detailsOf(visitor);
        var known = patientOf(account).flatMap(this::patient).map(Patient::details);
        return told.isPresent()
                && known.filter(details -> !details.isSamePersonAs(told.get())).isPresent();
    }

    /**
     * Makes the patient of an account out of what the visitor told, or finds the one there is; details told as a
     * visitor are newer and replace the state and phone of a known patient, never the name and birth date.
     */
    public Optional<PatientId> patientFromVisitor(AccountId account, VisitorId visitor, String language) {
        var told = detailsOf(visitor);
        var known = patientOf(account);
        if (known.isPresent()) {
            told.ifPresent(details -> jdbc.sql("update care.patient set state = :state, phone = :phone where id = :id")
                    .param("state", details.state())
                    .param("phone", details.phone())
                    .param("id", known.get().value())
                    .update());
            return known;
        }
        return told.map(details -> {
            var id = PatientId.next();
            addPatient(id, account, details, language);
            return id;
        });
    }

    private void saveVisitorDetails(VisitorId visitor, PersonalDetails details) {
        jdbc.sql("""
                insert into care.visitor_details (visitor_id, given_name, family_name, birth_date, state, phone, updated_at)
                values (:id, :given, :family, :birth, :state, :phone, :now)
                on conflict (visitor_id) do update set given_name = excluded.given_name,
                    family_name = excluded.family_name, birth_date = excluded.birth_date, state = excluded.state,
                    phone = excluded.phone, updated_at = excluded.updated_at
                """)
                .params(parameters(visitor.value(), details))
                .param("now", now())
                .update();
    }

    private void addPatient(PatientId id, AccountId account, PersonalDetails details, String language) {
        jdbc.sql("""
                insert into care.patient (id, account_id, given_name, family_name, birth_date, state, phone, language, created_at)
                values (:id, :account, :given, :family, :birth, :state, :phone, :language, :now)
                """)
                .params(parameters(id.value(), details))
                .param("account", account.value())
                .param("language", language)
                .param("now", now())
                .update();
    }

    private void updatePatient(PatientId id, PersonalDetails details) {
        jdbc.sql("""
                update care.patient set given_name = :given, family_name = :family, birth_date = :birth,
                    state = :state, phone = :phone, version = version + 1
                where id = :id
                """).params(parameters(id.value(), details)).update();
    }

    private static Map<String, Object> parameters(UUID id, PersonalDetails details) {
        return Map.of(
                "id", id,
                "given", details.givenName(),
                "family", details.familyName(),
                "birth", details.birthDate(),
                "state", details.state(),
                "phone", details.phone());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
