package care.plumbline.domain.task;

import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.people.PersonalDetailsRefused;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with emergency advice says where to call them; nothing waits for it (triage protocol, section 1.1). */
@UseCase
@PreAuthorize("permitAll()")
public class GiveCallbackNumber {

    private final JdbcClient jdbc;

    GiveCallbackNumber(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the number on the own open calls.
     *
     * @throws PersonalDetailsRefused.NoPhoneNumber when it is no US phone number
     */
    @Transactional
    public void give(Actor actor, String phone) {
        var digits = PersonalDetails.phone(phone).orElseThrow(PersonalDetailsRefused.NoPhoneNumber::new);
        jdbc.sql("""
                update care.task set phone = :phone
                where done_at is null and intake_id is not null
                  and (visitor_id = care.acting_visitor() or patient_id = care.my_patient())
                """).param("phone", digits).update();
    }
}
