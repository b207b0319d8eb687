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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Sets up a clinic to try out: two doctors, a person for every role, prices and health plans. None of it is real. */
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
            new Person("admin@demo.example", Role.ADMINISTRATOR));

    private final JdbcClient jdbc;
    private final PasswordHasher hasher;
    private final Clock clock;

    DemoClinic(JdbcClient jdbc, PasswordHasher hasher, Clock clock) {
        this.jdbc = jdbc;
        this.hasher = hasher;
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
                insert into care.organisation (name, phone, time_zone, start_early_minutes)
                values ('Plumbline Demo Clinic', '5125550100', 'America/New_York', :early)
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
        addPrices();
        addPlans();
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
                insert into care.doctor (id, account_id, display_name, gender, credentials, languages, time_zone)
                values (:id, :account, :name, :gender, 'MD, Physical Medicine and Rehabilitation', :languages, :zone)
                """)
                .param("id", id)
                .param("account", account(email))
                .param("name", name)
                .param("gender", gender)
                .param("languages", languages.toArray(String[]::new))
                .param("zone", zone)
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

    /** The first list begins a day ago, so that there has been a price at any instant a page asks for. */
    private void addPrices() {
        var version = UuidV7.next();
        var from = now().minus(Duration.ofDays(1));
        jdbc.sql("""
                insert into billing.price_list_version (id, status, effective_from, reason, proposed_by, proposed_at, decided_by, decided_at)
                values (:id, 'APPROVED', :from, 'The demo clinic opens', :editor, :from, :approver, :from)
                """)
                .param("id", version)
                .param("from", from)
                .param("editor", account("editor@demo.example"))
                .param("approver", account("approver@demo.example"))
                .update();
        addPrice(version, "NEW_PATIENT", "SELF_PAY", 10_000, from);
        addPrice(version, "NEW_PATIENT", "CHARGE", 18_000, from);
        addPrice(version, "NEW_PATIENT", "TYPICAL_COPAY", 2_500, from);
        addPrice(version, "FOLLOW_UP", "SELF_PAY", 6_000, from);
        addPrice(version, "FOLLOW_UP", "CHARGE", 11_000, from);
        addPrice(version, "FOLLOW_UP", "TYPICAL_COPAY", 2_500, from);
    }

    private void addPrice(UUID version, String type, String priceClass, long cents, OffsetDateTime from) {
        jdbc.sql("""
                with item as (
                    insert into billing.price_item (price_list_version_id, visit_type, state, charge_class, currency, amount_minor)
                    values (:version, :type, '**', :class, 'USD', :cents)
                )
                insert into billing.published_price (visit_type, state, charge_class, currency, amount_minor, valid, price_list_version_id)
                values (:type, '**', :class, 'USD', :cents, tstzrange(:from, null, '[)'), :version)
                """)
                .param("version", version)
                .param("type", type)
                .param("class", priceClass)
                .param("cents", cents)
                .param("from", from)
                .update();
    }

    private void addPlans() {
        var summit = addPayer("Summit Health Plan", "COMMERCIAL");
        addPlan(summit, "Silver HMO", 2_500L);
        addPlan(summit, "Gold PPO", 1_500L);
        var harbor = addPayer("Harbor Mutual", "COMMERCIAL");
        addPlan(harbor, "Classic PPO", null);
        addPlan(harbor, "Choice Plus", 0L);
        addPlan(addPayer("Evergreen Medicaid", "MEDICAID_MCO"), "State plan", 300L);
    }

    private UUID addPayer(String name, String kind) {
        var id = UuidV7.next();
        jdbc.sql("insert into billing.payer (id, name, kind) values (:id, :name, :kind)")
                .param("id", id)
                .param("name", name)
                .param("kind", kind)
                .update();
        return id;
    }

    private void addPlan(UUID payer, String name, @Nullable Long copay) {
        jdbc.sql("""
                insert into billing.health_plan (id, payer_id, name, copay_minor, currency)
                values (:id, :payer, :name, :copay, 'USD')
                """)
                .param("id", UuidV7.next())
                .param("payer", payer)
                .param("name", name)
                .param("copay", copay)
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
