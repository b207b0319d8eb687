package care.plumbline.billing.payment.sandbox;

import care.plumbline.billing.money.Money;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The bank behind the sandbox: what somebody does on its hosted page, and the events it sends. */
public class SandboxBank {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A bank over the tables of {@code sandbox}. */
    public SandboxBank(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An open page. */
    public record Page(String ref, String reference, Money amount, URI returnTo, boolean open) {}

    /** An event that waits to be delivered. */
    public record Event(UUID id, String sessionRef) {}

    /** The page of a session. */
    @Transactional(readOnly = true)
    public Optional<Page> page(String ref) {
        return jdbc.sql(
                        "select ref, reference, amount_minor, currency, return_to, state, expires_at from sandbox.session where ref = :ref")
                .param("ref", ref)
                .query((row, number) -> new Page(
                        row.getString("ref"),
                        row.getString("reference"),
                        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                        URI.create(row.getString("return_to")),
                        row.getString("state").equals("OPEN")
                                && row.getTimestamp("expires_at").toInstant().isAfter(clock.instant())))
                .optional();
    }

    /** The card holder pays: the amount is authorised once; false when the session is over. */
    @Transactional
    public boolean approve(String ref, boolean sendEvent) {
        if (!finish(ref, "AUTHORISED")) {
            return false;
        }
        jdbc.sql("""
                insert into sandbox.authorisation (ref, session_ref, amount_minor, currency, state, captured_minor)
                select :authorisation, ref, amount_minor, currency, 'AUTHORISED', 0 from sandbox.session where ref = :ref
                """)
                .param("authorisation", SandboxGateway.secret())
                .param("ref", ref)
                .update();
        if (sendEvent) {
            addEvent(ref);
        }
        return true;
    }

    /** The bank refuses the card; false when the session is over. */
    @Transactional
    public boolean decline(String ref) {
        var declined = finish(ref, "DECLINED");
        if (declined) {
            addEvent(ref);
        }
        return declined;
    }

    /** Events nobody has taken yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Event> undelivered(int limit) {
        return jdbc.sql("select id, session_ref from sandbox.event where delivered_at is null order by id limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Event(row.getObject("id", UUID.class), row.getString("session_ref")))
                .list();
    }

    /** The receiver took the event. */
    @Transactional
    public void delivered(UUID event) {
        jdbc.sql("update sandbox.event set delivered_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", event)
                .update();
    }

    private boolean finish(String ref, String state) {
        return jdbc.sql(
                                "update sandbox.session set state = :state where ref = :ref and state = 'OPEN' and expires_at > :now")
                        .param("state", state)
                        .param("ref", ref)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void addEvent(String ref) {
        jdbc.sql("insert into sandbox.event (id, session_ref) values (uuidv7(), :ref)")
                .param("ref", ref)
                .update();
    }
}
