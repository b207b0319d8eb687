package care.plumbline.platform.demo;

import care.plumbline.domain.account.PasswordHasher;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.platform.OnDemo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Sets up a clinic to try out: two doctors, a person for every role, prices, payers and health plans. None of it is real. */
@UseCase
@OnDemo
@PreAuthorize("hasRole('SYSTEM')")
public class DemoClinic {

    /** The password of every demo account. */
    public static final String PASSWORD = "plumbline-demo-2026";

    /** Whoever tries the portal plays both sides, and does not wait for the visit's day. */
    private static final Duration EARLY = Duration.ofDays(7);

    private static final List<Person> PEOPLE = List.of(
            new Person("patient@demo.example", Role.PATIENT),
            new Person("lee@demo.example", Role.DOCTOR),
            new Person("ortiz@demo.example", Role.DOCTOR),
            new Person("coordinator@demo.example", Role.CARE_COORDINATOR),
            new Person("editor@demo.example", Role.PRICING_EDITOR),
            new Person("approver@demo.example", Role.PRICING_APPROVER),
            new Person("billing@demo.example", Role.BILLING_STAFF),
            new Person("admin@demo.example", Role.ADMINISTRATOR));

    private final JdbcClient jdbc;
    private final PasswordHasher hasher;
    private final DemoPricing pricing;
    private final Clock clock;

    DemoClinic(JdbcClient jdbc, PasswordHasher hasher, DemoPricing pricing, Clock clock) {
        this.jdbc = jdbc;
        this.hasher = hasher;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** A demo account. */
    public record Person(String email, Role role) {}

    /** Everybody who can sign in, for the start message. */
    public static List<Person> people() {
        return PEOPLE;
    }

    /** Sets the clinic up, unless there is one already. */
    @Transactional
    public void open(Actor actor) {
        if (jdbc.sql("select exists (select 1 from care.organisation)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("""
                insert into care.organisation (name, phone, time_zone, start_early_minutes, npi, tin, address, state)
                values ('Plumbline Demo Clinic', '5125550100', 'America/New_York', :early, '1234567893', '900000001',
                        '100 Main Street, New York, NY 10001', 'NY')
                """).param("early", EARLY.toMinutes()).update();
        PEOPLE.forEach(this::addAccount);
        addPatient();
        addDoctor(
                "lee@demo.example",
                "Dr. Anna Lee",
                "FEMALE",
                List.of("en"),
                "America/New_York",
                List.of("NY", "FL", "TX"));
        addDoctor(
                "ortiz@demo.example",
                "Dr. Miguel Ortiz",
                "MALE",
                List.of("en", "es"),
                "America/Chicago",
                List.of("TX", "CA", "IL"));
        pricing.open(account("editor@demo.example"), account("approver@demo.example"));
    }

    private void addAccount(Person person) {
        jdbc.sql("""
                insert into care.account (id, email, password_hash, role, language, created_at)
                values (:id, lower(:email), :hash, :role, 'en', :now)
                """)
                .param("id", UuidV7.next())
                .param("email", person.email())
                .param("hash", hasher.hash(PASSWORD))
                .param("role", person.role().name())
                .param("now", now())
                .update();
    }

    private void addPatient() {
        jdbc.sql("""
                insert into care.patient (id, account_id, given_name, family_name, birth_date, state, phone, language, created_at)
                values (:id, :account, 'Pat', 'Rivera', date '1986-04-12', 'TX', '5125550142', 'en', :now)
                """)
                .param("id", UuidV7.next())
                .param("account", account("patient@demo.example"))
                .param("now", now())
                .update();
    }

    private void addDoctor(
            String email, String name, String gender, List<String> languages, String zone, List<String> states) {
        var id = UuidV7.next();
        jdbc.sql("""
                insert into care.doctor (id, account_id, display_name, gender, credentials, languages, time_zone, npi)
                values (:id, :account, :name, :gender, 'MD, Physical Medicine and Rehabilitation', :languages, :zone, :npi)
                """)
                .param("id", id)
                .param("account", account(email))
                .param("name", name)
                .param("gender", gender)
                .param("languages", languages.toArray(String[]::new))
                .param("zone", zone)
                .param("npi", name.endsWith("Lee") ? "1003000126" : "1245319599")
                .update();
        for (var state : states) {
            jdbc.sql("""
                    insert into care.doctor_licence (doctor_id, state, number, expires_on)
                    values (:doctor, :state, :number, (:now::timestamptz + interval '2 years')::date)
                    """)
                    .param("doctor", id)
                    .param("state", state)
                    .param("number", "DEMO-" + state)
                    .param("now", now())
                    .update();
        }
        for (var weekday = 1; weekday <= 7; weekday++) {
            addHours(id, weekday, LocalTime.of(7, 0), LocalTime.of(12, 0));
            addHours(id, weekday, LocalTime.of(13, 0), LocalTime.of(21, 0));
        }
    }

    private void addHours(UUID doctor, int weekday, LocalTime from, LocalTime to) {
        jdbc.sql("""
                insert into care.weekly_hours (id, doctor_id, weekday, from_time, to_time)
                values (:id, :doctor, :weekday, :from, :to)
                """)
                .param("id", UuidV7.next())
                .param("doctor", doctor)
                .param("weekday", weekday)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private UUID account(String email) {
        return jdbc.sql("select id from care.account where email = lower(:email)")
                .param("email", email)
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
