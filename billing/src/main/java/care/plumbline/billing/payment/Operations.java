package care.plumbline.billing.payment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gateway calls, stored before they are made; the id of a row is the call's idempotency key. */
@Repository
class Operations {

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a call ended. */
    enum Status {
        INIT,
        SUCCEEDED,
        /** No answer came: it is asked again with the same key. */
        UNKNOWN
    }

    record Operation(UUID key, Status status) {}

    /** The call of this kind for this attempt, begun now or before. */
    Operation begin(UUID key, Payment payment, OperationType type, Instant now) {
        jdbc.sql("""
                insert into billing.payment_operation (id, payment_id, type, attempt, status, amount_minor, begun_at)
                values (:id, :payment, :type, :attempt, 'INIT', :amount, :now)
                on conflict (payment_id, type, attempt) do nothing
                """)
                .param("id", key)
                .param("payment", payment.id().value())
                .param("type", type.name())
                .param("attempt", payment.attempt())
                .param("amount", payment.charge().minor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                select id, status from billing.payment_operation
                where payment_id = :payment and type = :type and attempt = :attempt
                """)
                .param("payment", payment.id().value())
                .param("type", type.name())
                .param("attempt", payment.attempt())
                .query((row, number) ->
                        new Operation(row.getObject("id", UUID.class), Status.valueOf(row.getString("status"))))
                .single();
    }

    void end(UUID key, Status status, Instant now) {
        jdbc.sql(
                        "update billing.payment_operation set status = :status, ended_at = :now where id = :id and status <> 'SUCCEEDED'")
                .param("status", status.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", key)
                .update();
    }

    /** Whether such a call was ever begun for a payment. */
    boolean isBegun(PaymentId id, OperationType type) {
        return jdbc.sql(
                        "select exists (select 1 from billing.payment_operation where payment_id = :id and type = :type)")
                .param("id", id.value())
                .param("type", type.name())
                .query(Boolean.class)
                .single();
    }
}
