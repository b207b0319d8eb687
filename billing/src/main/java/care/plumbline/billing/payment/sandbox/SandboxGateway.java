package care.plumbline.billing.payment.sandbox;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.payment.PaymentGateway;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The gateway's side of the port, over the bank's own tables; what it does is committed before it answers. */
public class SandboxGateway implements PaymentGateway {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A gateway whose pages lie at {@code /sandbox/pay/…} of this portal. */
    public SandboxGateway(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public HostedSession open(OpenSession request) {
        var ref = secret();
        jdbc.sql("""
                insert into sandbox.session (ref, key, reference, amount_minor, currency, return_to, state, expires_at)
                values (:ref, :key, :reference, :amount, :currency, :returnTo, 'OPEN', :expires)
                on conflict (key) do nothing
                """)
                .param("ref", ref)
                .param("key", request.key())
                .param("reference", request.reference())
                .param("amount", request.amount().minor())
                .param("currency", request.amount().currency().getCurrencyCode())
                .param("returnTo", request.returnTo().toString())
                .param("expires", request.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        var known = jdbc.sql("select ref from sandbox.session where key = :key")
                .param("key", request.key())
                .query(String.class)
                .single();
        return new HostedSession(known, request.returnTo().resolve("/sandbox/pay/" + known));
    }

    @Override
    @Transactional(readOnly = true)
    public SessionState fetch(String sessionRef) {
        return jdbc.sql("""
                select state, expires_at, (select a.ref from sandbox.authorisation a where a.session_ref = s.ref) as authorisation
                from sandbox.session s where ref = :ref
                """)
                .param("ref", sessionRef)
                .query((row, number) -> switch (row.getString("state")) {
                    case "AUTHORISED" -> new SessionState.Authorised(row.getString("authorisation"));
                    case "DECLINED" -> new SessionState.Declined();
                    case "EXPIRED" -> new SessionState.Expired();
                    default ->
                        row.getTimestamp("expires_at").toInstant().isAfter(clock.instant())
                                ? new SessionState.Open()
                                : new SessionState.Expired();
                })
                .single();
    }

    @Override
    @Transactional
    public void expire(String sessionRef, UUID key) {
        jdbc.sql("update sandbox.session set state = 'EXPIRED' where ref = :ref and state = 'OPEN'")
                .param("ref", sessionRef)
                .update();
    }

    @Override
    @Transactional
    public void voidAuthorisation(String authorisationRef, UUID key) {
        move(authorisationRef, "VOIDED", 0);
    }

    @Override
    @Transactional
    public void capture(String authorisationRef, Money amount, UUID key) {
        move(authorisationRef, "CAPTURED", amount.minor());
    }

    private void move(String authorisation, String state, long captured) {
        jdbc.sql("""
                update sandbox.authorisation set state = :state, captured_minor = :captured
                where ref = :ref and state = 'AUTHORISED'
                """)
                .param("state", state)
                .param("captured", captured)
                .param("ref", authorisation)
                .update();
    }

    static String secret() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
