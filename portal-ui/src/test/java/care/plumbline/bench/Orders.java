package care.plumbline.bench;

import care.plumbline.testing.Tables;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Visits that took place or will, and paid orders that wait to be booked, written by a few statements. */
final class Orders {

    static final int DOCTORS = 1_000;
    static final int PATIENTS = 20_000;

    private final Tables tables;
    private final Instant day;
    private int visitsEach;
    private int made;

    /**
     * The calendar of a clinic.
     *
     * @param day midnight of the day whose times are asked for
     */
    Orders(Tables tables, Instant day) {
        this.tables = tables;
        this.day = day;
    }

    /** A paid order: everything that differs from another's. */
    record Order(
            UUID payment, UUID quote, UUID hold, UUID patient, UUID doctor, UUID intake, Instant start, Instant end) {}

    /** Adds visits until each doctor has as many: the first few on the day that is asked for, all others before it. */
    void fill(int each) {
        var parameters = new Object[] {visitsEach, each - 1, day.atOffset(ZoneOffset.UTC)};
        var calendar = """
                from generate_series(0, 999) d, generate_series(?, ?) n,
                    lateral (select ?::timestamptz + case when n < 4 then n * interval '40 minutes'
                        else - (1 + n / 16) * interval '1 day' + n % 16 * interval '30 minutes' end) at (start)
                """;
        tables.change("set session_replication_role = replica");
        tables.change("""
                insert into care.visit (id, patient_id, doctor_id, visit_type, state, phone, starts_at, ends_at, status, intake_id, quote_id,
                                        payment_id, calendar_uid, booked_at, time_zone, started_at, completed_at)
                select public.soak_id('bench-visit-' || d || '-' || n), public.soak_id('soak-patient-' || (n * 1000 + d + 16000) % 20000),
                       public.soak_id('soak-doctor-' || d), 'NEW_PATIENT', 'TX', '5125550143', start, start + interval '20 minutes',
                       case when n < 4 then 'BOOKED' else 'COMPLETED' end, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                       gen_random_uuid(), start, 'America/Chicago', case when n >= 4 then start end, case when n >= 4 then start end
                """ + calendar, parameters);
        tables.change("""
                insert into care.claim (id, doctor_id, patient_id, during, kind, visit_id)
                select gen_random_uuid(), public.soak_id('soak-doctor-' || d), public.soak_id('soak-patient-' || (n * 1000 + d + 16000) % 20000),
                       tstzrange(start, start + interval '20 minutes'), 'VISIT', public.soak_id('bench-visit-' || d || '-' || n)
                """ + calendar, parameters);
        tables.change("set session_replication_role = origin");
        tables.change("vacuum analyze care.visit, care.claim");
        visitsEach = each;
    }

    /** Held, priced and paid times that only have to be booked, each of another patient. */
    List<Order> prepare(int count) {
        var parameters = new Object[] {made, made + count - 1, day.atOffset(ZoneOffset.UTC)};
        var orders = """
                from generate_series(?, ?) n,
                    lateral (select ?::timestamptz + interval '4 days' + n / 1000 * interval '25 minutes') at (start)
                """;
        tables.change("set session_replication_role = replica");
        tables.change("""
                insert into care.hold (id, patient_id, doctor_id, visit_type, state, starts_at, ends_at, held_at, intake_id, time_zone, occupied)
                select public.soak_id('bench-hold-' || n), public.soak_id('soak-patient-' || n % 20000), public.soak_id('soak-doctor-' || n % 1000),
                       'NEW_PATIENT', 'TX', start, start + interval '20 minutes', start, public.soak_id('soak-intake-' || n % 20000),
                       'America/Chicago', tstzrange(start, start + interval '20 minutes')
                """ + orders, parameters);
        tables.change("""
                insert into care.claim (id, doctor_id, patient_id, during, kind, expires_at)
                select public.soak_id('bench-hold-' || n), public.soak_id('soak-doctor-' || n % 1000), public.soak_id('soak-patient-' || n % 20000),
                       tstzrange(start, start + interval '20 minutes'), 'HOLD', start
                """ + orders, parameters);
        tables.change("""
                insert into billing.quote (id, patient_id, hold_id, basis, visit_starts_at, due_minor, currency, status, price_list_version_id,
                                           price_changes_first, offered_at, expires_at, locked_at, consent_version, confidence, notes)
                select public.soak_id('bench-quote-' || n), public.soak_id('soak-patient-' || n % 20000), public.soak_id('bench-hold-' || n), 'SELF_PAY',
                       start, 10000, 'USD', 'LOCKED', (select id from billing.pricing_version where kind = 'PRICES'), false, start, start, start, 'consent-1', 'HIGH', '{}'
                """ + orders, parameters);
        tables.change("""
                insert into billing.quote_line (quote_id, position, code, kind, amount_minor, reason, arguments, basis)
                select public.soak_id('bench-quote-' || n), 0, 'SELF_PAY_PRICE', 'DUE', 10000, 'PRICE_WITHOUT_INSURANCE', '{}',
                       'PRICE_LIST:' || (select id from billing.pricing_version where kind = 'PRICES')
                """ + orders, parameters);
        tables.change("""
                insert into billing.payment (id, patient_id, quote_id, hold_id, reference, state, amount_minor, currency, session_expires_at,
                                             authorisation_ref, started_at, authorised_at, looked_at)
                select public.soak_id('bench-payment-' || n), public.soak_id('soak-patient-' || n % 20000), public.soak_id('bench-quote-' || n),
                       public.soak_id('bench-hold-' || n), 'BENCH' || n, 'AUTHORIZED', 10000, 'USD', start, 'bench-' || n, start, start, start
                """ + orders, parameters);
        tables.change("set session_replication_role = origin");
        tables.change("vacuum analyze care.hold, care.claim, billing.quote, billing.quote_line, billing.payment");
        var rows = tables.rows("""
                select p.id as payment, p.quote_id as quote, h.id as hold, h.patient_id as patient, h.doctor_id as doctor, h.intake_id as intake,
                       h.starts_at, h.ends_at
                from billing.payment p join care.hold h on h.id = p.hold_id
                where p.reference in (select 'BENCH' || n from generate_series(?, ?) n) order by h.starts_at, h.doctor_id
                """, made, made + count - 1);
        made += count;
        return rows.stream()
                .map(row -> new Order(
                        (UUID) row.get("payment"),
                        (UUID) row.get("quote"),
                        (UUID) row.get("hold"),
                        (UUID) row.get("patient"),
                        (UUID) row.get("doctor"),
                        (UUID) row.get("intake"),
                        ((Timestamp) row.get("starts_at")).toInstant(),
                        ((Timestamp) row.get("ends_at")).toInstant()))
                .toList();
    }

    /** How many of them are visits now. */
    long booked() {
        return tables.count("billing.payment where visit_id is not null");
    }
}
