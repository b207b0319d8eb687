package care.plumbline.soak;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic of any size, written by a few statements: doctors who always work, and patients who may book any time. */
public final class SoakClinic {

    private SoakClinic() {}

    /** A doctor by number. */
    public static DoctorId doctor(int number) {
        return new DoctorId(id("soak-doctor-" + number));
    }

    /** A patient by number, signed in. */
    public static As patient(int number) {
        return new As(
                Actor.account(new AccountId(id("soak-patient-account-" + number)), Role.PATIENT, UUID.randomUUID()));
    }

    /** As {@code md5(…)::uuid} with the bits of a name-based id. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds doctors and patients.
     *
     * @param like somebody whose answers let them book any time; the patients get a copy of the result
     */
    public static void open(JdbcClient superuser, int doctors, int patients, As like, Instant now) {
        superuser.sql("""
                create function public.soak_id(name text) returns uuid language sql immutable parallel safe
                return (select encode(set_byte(set_byte(hash, 6, get_byte(hash, 6) & 15 | 48), 8, get_byte(hash, 8) & 63 | 128), 'hex')::uuid
                        from decode(md5(name), 'hex') as hash)
                """).update();
        addPeople(superuser, doctors, patients, like, now);
        addAnswers(superuser, patients, like, now);
        superuser.sql("analyze").update();
    }

    private static void addPeople(JdbcClient superuser, int doctors, int patients, As like, Instant now) {
        superuser
                .sql("""
                insert into care.account (id, email, password_hash, role, language, created_at)
                select soak_id('soak-' || who || '-account-' || n), 'soak-' || who || '-' || n || '@soak.example', 'none', upper(who), 'en', :now
                from (values ('doctor', :doctors), ('patient', :patients)) people (who, many), generate_series(0, many - 1) n
                """)
                .param("doctors", doctors)
                .param("patients", patients)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        superuser.sql("""
                with added as (
                    insert into care.doctor (id, account_id, display_name, credentials, languages, time_zone)
                    select soak_id('soak-doctor-' || n), soak_id('soak-doctor-account-' || n), 'Dr. ' || n, 'MD', '{en}', 'America/Chicago'
                    from generate_series(0, :doctors - 1) n
                    returning id
                ), licensed as (
                    insert into care.doctor_licence (doctor_id, state, number, expires_on) select id, 'TX', 'none', date '2099-01-01' from added
                )
                insert into care.weekly_hours (id, doctor_id, weekday, from_time, to_time)
                select gen_random_uuid(), id, weekday, time '00:00', time '23:59' from added, generate_series(1, 7) weekday
                """).param("doctors", doctors).update();
        superuser
                .sql("""
                insert into care.patient (id, account_id, given_name, family_name, birth_date, state, phone, language, created_at)
                select soak_id('soak-patient-' || n), soak_id('soak-patient-account-' || n), given_name, family_name, birth_date, 'TX', phone, language, created_at
                from care.patient, generate_series(0, :patients - 1) n where account_id = :like
                """)
                .param("patients", patients)
                .param("like", like.actor().requireAccount().value())
                .update();
    }

    private static void addAnswers(JdbcClient superuser, int patients, As like, Instant now) {
        superuser
                .sql("""
                with given as (
                    select i.* from triage.intake i join care.patient p on p.id = i.patient_id where p.account_id = :like
                ), added as (
                    insert into triage.intake (id, patient_id, protocol, protocol_version, language, started_at, finished_at)
                    select soak_id('soak-intake-' || n), soak_id('soak-patient-' || n), protocol, protocol_version, language, :now, :now
                    from given, generate_series(0, :patients - 1) n
                    returning id
                )
                insert into triage.assessment (id, intake_id, protocol_version, age, birth_date, flags, level, stop, transport, crisis_988, result, assessed_at)
                select gen_random_uuid(), added.id, a.protocol_version, a.age, a.birth_date, a.flags, a.level, a.stop, a.transport, a.crisis_988, a.result, :now
                from added, triage.assessment a join given on given.id = a.intake_id
                """)
                .param("patients", patients)
                .param("like", like.actor().requireAccount().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives every patient a visit that took place, so that they may book a second kind of visit. */
    public static void rememberVisits(JdbcClient superuser, int patients, Instant now) {
        superuser
                .sql("""
                insert into care.visit (id, patient_id, doctor_id, visit_type, state, phone, starts_at, ends_at, status, intake_id,
                                        quote_id, payment_id, calendar_uid, booked_at, started_at, completed_at, time_zone)
                select gen_random_uuid(), soak_id('soak-patient-' || n), soak_id('soak-doctor-0'), 'NEW_PATIENT', 'TX', '5125550143',
                       start, start + interval '20 minutes', 'COMPLETED', soak_id('soak-intake-' || n), gen_random_uuid(), gen_random_uuid(),
                       gen_random_uuid(), start, start, start + interval '20 minutes', 'America/Chicago'
                from generate_series(0, :patients - 1) n,
                    lateral (select :now::timestamptz - interval '1 day' - n * interval '30 minutes') at (start)
                """)
                .param("patients", patients)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
