package care.plumbline.soak;

import care.plumbline.soak.HistoryChecker.Expected;
import care.plumbline.testing.Tables;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the database what became of everything, after the last process is gone and every job has run. */
final class DatabaseChecker {

    private static final Map<String, String> FORBIDDEN = Map.of(
            "a doctor has two claims at once",
            """
            select one.doctor_id || ' ' || one.during || ' ' || other.during from care.claim one join care.claim other
              on one.doctor_id = other.doctor_id and one.id < other.id and one.during && other.during
            where (one.kind <> 'HOLD' or one.expires_at > :now) and (other.kind <> 'HOLD' or other.expires_at > :now)
            """,
            "a patient has two claims at once",
            """
            select one.patient_id || ' ' || one.during || ' ' || other.during from care.claim one join care.claim other
              on one.patient_id = other.patient_id and one.id < other.id and one.during && other.during
            where (one.kind <> 'HOLD' or one.expires_at > :now) and (other.kind <> 'HOLD' or other.expires_at > :now)
            """,
            "a doctor or a patient has two booked visits at once",
            """
            select one.id || ' ' || other.id from care.visit one join care.visit other
              on (one.doctor_id = other.doctor_id or one.patient_id = other.patient_id) and one.id < other.id
              and tstzrange(one.starts_at, one.ends_at) && tstzrange(other.starts_at, other.ends_at)
            where one.status = 'BOOKED' and other.status = 'BOOKED' and :now::timestamptz is not null
            """,
            "a booked visit has no claim that covers it, or a cancelled one has a claim",
            """
            select v.id || ' ' || v.status from care.visit v left join care.claim c on c.visit_id = v.id
            where v.status <> 'COMPLETED' and :now::timestamptz is not null
              and (v.status = 'BOOKED') <> coalesce(c.doctor_id = v.doctor_id and c.patient_id = v.patient_id
                                                    and c.during @> tstzrange(v.starts_at, v.ends_at), false)
            """,
            "a booked visit is not paid for by exactly one authorisation",
            """
            select v.id::text from care.visit v join billing.payment p on p.id = v.payment_id
            where v.status = 'BOOKED' and :now::timestamptz is not null and (p.visit_id is distinct from v.id
               or (select count(*) from sandbox.authorisation a join sandbox.session s on s.ref = a.session_ref
                   where s.reference = p.reference and a.state = 'AUTHORISED' and a.amount_minor = p.amount_minor) <> 1)
            """,
            "the bank keeps or took money that belongs to no visit",
            """
            select a.ref || ' ' || a.state || ' ' || a.captured_minor || ' ' || coalesce(v.status, 'no visit')
            from sandbox.authorisation a join sandbox.session s on s.ref = a.session_ref
                left join billing.payment p on p.reference = s.reference left join care.visit v on v.id = p.visit_id
            where :now::timestamptz is not null and not coalesce(case a.state
                when 'AUTHORISED' then v.status = 'BOOKED' and p.authorisation_ref = a.ref
                when 'CAPTURED' then v.status = 'CANCELLED' and p.fee_minor = a.captured_minor and p.state = 'CAPTURED' and p.authorisation_ref = a.ref
                else p.state in ('VOIDED') and (v.id is null or v.status = 'CANCELLED') end, false)
            """,
            "a payment has come to no end",
            """
            select p.id || ' ' || p.state from billing.payment p left join care.visit v on v.id = p.visit_id
            where :now::timestamptz is not null and not case when v.status = 'BOOKED' then p.state = 'AUTHORIZED'
                when v.status = 'CANCELLED' then p.state in ('VOIDED', 'CAPTURED') else p.state in ('VOIDED', 'ABANDONED') end
            """);

    private final Tables tables;
    private final Instant now;

    DatabaseChecker(Tables tables, Instant now) {
        this.tables = tables;
        this.now = now;
    }

    private record Found(String visit, String doctor, Instant start, String status, int changes) {}

    List<String> check(List<Expected> expected) {
        var violations = new ArrayList<String>();
        FORBIDDEN.forEach((what, sql) -> tables.texts(sql.replaceAll(":now", "?"), parameters(sql))
                .forEach(row -> violations.add(what + ": " + row)));
        visits(expected, violations);
        return violations;
    }

    private Object[] parameters(String sql) {
        var count = sql.split(":now", -1).length - 1;
        return Collections.nCopies(count, now.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }

    private void visits(List<Expected> expected, List<String> violations) {
        var found = tables
                .rows("select id, doctor_id, starts_at, status, sequence from care.visit where status <> 'COMPLETED'")
                .stream()
                .map(row -> new Found(
                        row.get("id").toString(),
                        row.get("doctor_id").toString(),
                        ((Timestamp) row.get("starts_at")).toInstant(),
                        (String) row.get("status"),
                        (Integer) row.get("sequence")))
                .collect(Collectors.toMap(Found::visit, Function.identity()));
        var extra = new HashSet<>(found.keySet());
        for (var wanted : expected) {
            extra.remove(wanted.visit());
            var is = found.get(wanted.visit());
            var should = new Found(
                    wanted.visit(),
                    wanted.doctor(),
                    wanted.start(),
                    wanted.cancelled() ? "CANCELLED" : "BOOKED",
                    wanted.changes());
            if (!should.equals(is)) {
                violations.add("a visit is not as acknowledged: " + should + ", and is " + is);
            }
        }
        extra.forEach(visit -> violations.add("nobody was told of this visit: " + found.get(visit)));
    }
}
