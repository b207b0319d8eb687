package care.plumbline.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database itself refuses to a patient's identity, whatever the code in front of it forgot. */
@PortalTest
class MoneyWallsTest {

    @Autowired
    private Peek peek;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    private As patient;
    private PaymentId payment;

    @BeforeEach
    void startsToPay() {
        patient = persons.patient();
        payment = bookings.startsToPay(patient, bookings.openTimes().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state = 'AUTHORIZED'        | through the system",
                "state = 'DECLINED'          | through the system",
                "state = 'CAPTURED'          | does not go from AWAITING_PATIENT",
                "state = 'NOT_REQUIRED'      | does not go from AWAITING_PATIENT",
                "authorised_at = started_at  | through the system",
                "authorisation_ref = 'mine'  | through the system",
                "amount_minor = 1            | stays what was agreed",
                "reference = 'other'         | stays what was agreed"
            })
    void patientSettlesNoPayment(String change, String refusal) {
        assertThatThrownBy(() -> patient.run(actor ->
                        peek.change(actor, "update billing.payment set " + change + " where id = ?", payment.value())))
                .hasStackTraceContaining(refusal);
        assertThat(bookings.stateOf(payment)).isEqualTo("AWAITING_PATIENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = 'CONSUMED'    | does not go from LOCKED",
                "status = 'OFFERED'     | does not go from LOCKED",
                "status = 'SUPERSEDED'  | does not go from LOCKED",
                "due_minor = 0          | permission denied",
                "expires_at = now()     | permission denied"
            })
    void quoteGoesOneWayAndStaysWhatItOffered(String change, String refusal) {
        assertThatThrownBy(() -> patient.run(actor -> peek.change(
                        actor,
                        "update billing.quote set " + change + " where patient_id = ?",
                        persons.idOf(patient).value())))
                .hasStackTraceContaining(refusal);
    }

    @Test
    void othersQuotesAndPaymentsAreNotThere() {
        var stranger = persons.patient();

        var changed = stranger.get(actor ->
                peek.change(actor, "update billing.payment set letting_go = true where id = ?", payment.value()));

        assertThat(changed).isZero();
    }
}
