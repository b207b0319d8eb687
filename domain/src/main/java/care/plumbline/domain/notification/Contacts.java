package care.plumbline.domain.notification;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How patients want to be reminded. */
@Repository
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ContactPreference> of(UUID patient) {
        return jdbc.sql("""
                select email_reminders, sms_reminders, quiet_from, quiet_to from care.contact_preference
                where patient_id = :patient
                """)
                .param("patient", patient)
                .query((row, number) -> new ContactPreference(
                        row.getBoolean("email_reminders"),
                        row.getBoolean("sms_reminders"),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class)))
                .optional();
    }

    void save(UUID patient, ContactPreference wanted) {
        jdbc.sql("""
                insert into care.contact_preference (patient_id, email_reminders, sms_reminders, quiet_from, quiet_to)
                values (:patient, :email, :sms, :from, :to)
                on conflict (patient_id) do update set email_reminders = excluded.email_reminders,
                    sms_reminders = excluded.sms_reminders, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
                """)
                .param("patient", patient)
                .param("email", wanted.emailReminders())
                .param("sms", wanted.smsReminders())
                .param("from", wanted.quietFrom())
                .param("to", wanted.quietTo())
                .update();
    }
}
