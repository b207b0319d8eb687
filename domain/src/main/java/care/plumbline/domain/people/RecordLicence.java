package care.plumbline.domain.people;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a doctor's licence in a state as the clinic has verified it. From then on the doctor is offered there until
 * its last day; a licence that ended is recorded with that day, and stays on record.
 */
@UseCase
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class RecordLicence {

    private static final int LONGEST_NUMBER = 40;

    private final JdbcClient jdbc;
    private final Audit audit;

    RecordLicence(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * A licence.
     *
     * @param state two letters
     * @param expiresOn its last day
     */
    public record Licence(DoctorId doctor, String state, String number, LocalDate expiresOn) {}

    /**
     * Records it, in place of the one that is on record for the state.
     *
     * @throws LicenceRefused when state or number cannot be right
     */
    @Transactional
    public void record(Actor actor, Licence licence) {
        var number = licence.number().strip();
        if (!licence.state().matches("[A-Z]{2}")) {
            throw new LicenceRefused.UnknownState();
        }
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw new LicenceRefused.NumberMissing();
        }
        jdbc.sql("""
                insert into care.doctor_licence (doctor_id, state, number, expires_on)
                values (:doctor, :state, :number, :expires)
                on conflict (doctor_id, state) do update set number = excluded.number, expires_on = excluded.expires_on
                """)
                .param("doctor", licence.doctor().value())
                .param("state", licence.state())
                .param("number", number)
                .param("expires", licence.expiresOn())
                .update();
        audit.record(
                actor, Action.RECORDED_LICENCE, null, "doctor", licence.doctor().value());
    }
}
