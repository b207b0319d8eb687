package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.OpenTimesOver;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.domain.shared.VisitorId;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.StatementTap;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.TestDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How PostgreSQL answers what booking asks most, over 150,000 claims: every statement is explained as the code issues
 * it, once with its values and once as the plan that a prepared statement keeps for any value. All of it happens in one
 * transaction of the portal's role, which is rolled back.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

    private static final int DOCTORS = 300;
    private static final int CLAIMS_EACH = 500;
    private static final int PATIENTS = 10_000;

    private static final Set<String> BY_DOCTOR = Set.of("claim_doctor_is_free", "claim_doctor_start");
    private static final Set<String> BY_PATIENT = Set.of("claim_patient_is_free", "claim_patient");
    private static final Pattern QUESTION_MARK = Pattern.compile("\\?");

    @Autowired
    private CareRelationship relationships;

    @Autowired
    private TestClock clock;

    private final List<Plan> plans = new ArrayList<>();
    private SingleConnectionDataSource connection;
    private JdbcClient jdbc;
    private Claims claims;
    private StandingVisits visits;
    private OpenTimes openTimes;
    private Instant firstDay;

    /** A statement, how it ran with its values, and how it would run with any. */
    private record Plan(String sql, JsonNode ran, JsonNode generic) {

        Set<String> indexes() {
            return named("Index Name");
        }

        Set<String> named(String property) {
            var found = new TreeSet<String>();
            Stream.of(ran, generic)
                    .flatMap(QueryPlanTest::nodes)
                    .map(node -> node.path(property).asString(""))
                    .filter(name -> !name.isEmpty())
                    .forEach(found::add);
            return found;
        }

        long buffers() {
            return ran.path("Shared Hit Blocks").asLong()
                    + ran.path("Shared Read Blocks").asLong();
        }

        List<String> scannedFromEndToEnd() {
            return Stream.of(ran, generic)
                    .flatMap(QueryPlanTest::nodes)
                    .filter(node -> node.path("Node Type").asString().equals("Seq Scan"))
                    .map(node -> node.path("Relation Name").asString())
                    .filter(Set.of("claim", "visit", "hold")::contains)
                    .toList();
        }
    }

    @BeforeAll
    void aBusyClinic() throws SQLException {
        connection = TestDatabase.superuserConnection();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new StatementTap(connection, this::explain));
        claims = new Claims(jdbc);
        visits = new StandingVisits(jdbc, claims, relationships, clock);
        openTimes = OpenTimesOver.client(jdbc, clock);
        firstDay = clock.instant().minus(Duration.ofDays(30));
        fill(JdbcClient.create(connection));
    }

    @AfterAll
    void theClinicIsGone() throws SQLException {
        connection.getConnection().rollback();
        connection.setAutoCommit(true);
        connection.getConnection().setAutoCommit(true);
        var plain = JdbcClient.create(connection);
        plain.sql("vacuum analyze care.claim, care.visit, care.patient, care.account, care.doctor")
                .update();
        connection.destroy();
    }

    @Test
    void takenTimesOfOneDoctorAreFoundByTheDoctor() {
        var request = OpenTimes.Request.anywhere(VisitType.NEW_PATIENT).with(doctor(7));

        var plan = only(() -> openTimes.list(Actor.anybody(UUID.randomUUID()), request), "care.claim");

        assertThat(plan.indexes()).isNotEmpty().isSubsetOf(BY_DOCTOR);
        isBounded(plan, 300);
    }

    @Test
    void takenTimesOfEveryDoctorOnADayAreFoundByTheirDoctors() {
        var day = new TimeSlot(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        var request = OpenTimes.Request.anywhere(VisitType.NEW_PATIENT).between(day);

        var plan = only(() -> openTimes.list(Actor.anybody(UUID.randomUUID()), request), "care.claim");

        assertThat(plan.indexes()).isNotEmpty().isSubsetOf(BY_DOCTOR);
        isBounded(plan, 20_000);
    }

    @Test
    void whetherADoctorIsBusyIsFoundByTheDoctor() {
        var plan =
                only(() -> claims.doctorIsBusy(doctor(7), slot(250), UUID.randomUUID(), clock.instant()), "care.claim");

        assertThat(plan.indexes()).isNotEmpty().isSubsetOf(BY_DOCTOR);
        isBounded(plan, 60);
    }

    @Test
    void whetherAPatientIsBusyIsFoundByThePatient() {
        var plan = only(
                () -> claims.patientIsBusy(patient(7, 250), slot(250), UUID.randomUUID(), clock.instant()),
                "care.claim");

        assertThat(plan.indexes()).isNotEmpty().isSubsetOf(BY_PATIENT);
        isBounded(plan, 60);
    }

    @Test
    void rivalsOfAPatientAreFoundByEachOfTheirThreeKeys() {
        var plan = only(() -> claims.lockRivals(doctor(7), slot(250), patient(7, 250), null), "care.claim");

        assertThat(plan.indexes()).containsAnyElementsOf(BY_DOCTOR).containsAnyElementsOf(BY_PATIENT);
        assertThat(plan.named("Node Type")).contains("BitmapOr");
        isBounded(plan, 120);
    }

    @Test
    void rivalsOfAVisitorAreFoundByEachOfTheirThreeKeys() {
        var plan = only(
                () -> claims.lockRivals(doctor(7), slot(250), null, new VisitorId(UUID.randomUUID())), "care.claim");

        assertThat(plan.indexes()).containsAnyElementsOf(BY_DOCTOR);
        assertThat(plan.named("Node Type")).contains("BitmapOr");
        isBounded(plan, 120);
    }

    @Test
    void expiredHoldsAreFoundByDoctorAndPatient() {
        var plan =
                only(() -> claims.deleteExpired(doctor(7), slot(250), patient(7, 250), clock.instant()), "care.claim");

        assertThat(plan.indexes()).containsAnyElementsOf(BY_DOCTOR);
        assertThat(plan.named("Node Type")).contains("BitmapOr");
        isBounded(plan, 120);
    }

    @Test
    void ownHoldsAreFoundByTheirPerson() {
        var found = explained(() -> {
            claims.doctorsHeldBy(patient(7, 250), null);
            claims.deleteOwnHolds(patient(7, 250), null);
        });

        assertThat(found).hasSize(2).allSatisfy(plan -> {
            assertThat(plan.indexes()).isNotEmpty().doesNotContainAnyElementsOf(BY_DOCTOR);
            isBounded(plan, 120);
        });
    }

    @Test
    void aStandingVisitAndItsClaimAreFoundByTheVisit() {
        var visit = new VisitId(id("plan-visit-7-251"));
        var found = explained(() -> {
            assertThat(visits.read(visit, "")).isPresent();
            assertThat(visits.read(visit, "for no key update")).isPresent();
            assertThat(claims.lockVisit(visit)).isPresent();
        });

        assertThat(found).hasSize(3).allSatisfy(plan -> {
            assertThat(plan.indexes())
                    .isNotEmpty()
                    .isSubsetOf("visit_pk", "claim_visit", "visit_change_visit", "patient_has_one_account");
            isBounded(plan, 150);
        });
    }

    private static void isBounded(Plan plan, long buffers) {
        assertThat(plan.scannedFromEndToEnd()).as(plan.toString()).isEmpty();
        assertThat(plan.buffers()).as(plan.toString()).isLessThan(buffers);
        assertThat(plan.ran().path("Actual Total Time").asDouble())
                .as(plan.toString())
                .isLessThan(500);
    }

    private Plan only(Runnable work, String table) {
        return explained(work).stream()
                .filter(plan -> plan.sql().contains(table))
                .reduce((one, other) -> {
                    throw new AssertionError("two statements: " + one.sql() + other.sql());
                })
                .orElseThrow();
    }

    private List<Plan> explained(Runnable work) {
        plans.clear();
        work.run();
        return List.copyOf(plans);
    }

    private void explain(Connection plain, StatementTap.Bound statement) throws SQLException {
        JsonNode ran;
        try (var explaining = plain.prepareStatement("explain (analyze, buffers, format json) " + statement.sql())) {
            statement.bindTo(explaining);
            try (var rows = explaining.executeQuery()) {
                rows.next();
                ran = plan(rows.getString(1));
            }
        }
        plans.add(new Plan(statement.sql(), ran, anyValues(plain, statement)));
    }

    /** The plan kept for all values; they are null here, and it does not look at them. */
    private static JsonNode anyValues(Connection plain, StatementTap.Bound statement) throws SQLException {
        var number = new int[1];
        var numbered = QUESTION_MARK.matcher(statement.sql()).replaceAll(mark -> "\\$" + ++number[0]);
        try (var explaining = plain.createStatement()) {
            explaining.execute("set local plan_cache_mode = force_generic_plan");
            explaining.execute("prepare any_values as " + numbered);
            var nulls = String.join(", ", Collections.nCopies(number[0], "null"));
            try (var rows = explaining.executeQuery("explain (format json) execute any_values (" + nulls + ")")) {
                rows.next();
                return plan(rows.getString(1));
            } finally {
                explaining.execute("deallocate any_values");
                explaining.execute("set local plan_cache_mode = auto");
            }
        }
    }

    private static JsonNode plan(String json) {
        return JsonMapper.shared().readTree(json).get(0).get("Plan");
    }

    private static Stream<JsonNode> nodes(JsonNode plan) {
        var below = plan.path("Plans").valueStream().flatMap(QueryPlanTest::nodes);
        return Stream.concat(Stream.of(plan), below);
    }

    private void fill(JdbcClient superuser) {
        superuser.sql("""
                insert into care.account (id, email, password_hash, role, language, created_at)
                select md5('plan-' || role || '-' || n)::uuid, lower('plan-' || role || '-' || n || '@test.example'), 'none', role, 'en', now()
                from (values ('DOCTOR', :doctors), ('PATIENT', :patients)) as people (role, many),
                    generate_series(0, many - 1) n
                """).param("doctors", DOCTORS).param("patients", PATIENTS).update();
        superuser.sql("""
                insert into care.doctor (id, account_id, display_name, credentials, languages, time_zone)
                select md5('plan-doctor-' || n)::uuid, md5('plan-DOCTOR-' || n)::uuid, 'Dr. ' || n, 'MD', '{en}', 'America/Chicago'
                from generate_series(0, :doctors - 1) n
                """).param("doctors", DOCTORS).update();
        superuser.sql("""
                insert into care.doctor_licence (doctor_id, state, number, expires_on)
                select md5('plan-doctor-' || n)::uuid, 'TX', 'none', date '2099-01-01' from generate_series(0, :doctors - 1) n
                """).param("doctors", DOCTORS).update();
        superuser.sql("""
                insert into care.patient (id, account_id, given_name, family_name, birth_date, state, phone, language, created_at)
                select md5('plan-patient-' || n)::uuid, md5('plan-PATIENT-' || n)::uuid, 'Sam', 'Doe', date '1980-01-01', 'TX', '5125550143', 'en', now()
                from generate_series(0, :patients - 1) n
                """).param("patients", PATIENTS).update();
        superuser
                .sql("""
                insert into care.visit (id, patient_id, doctor_id, visit_type, state, phone, starts_at, ends_at, status,
                                        intake_id, quote_id, payment_id, calendar_uid, booked_at, time_zone)
                select md5('plan-visit-' || d || '-' || n)::uuid, md5('plan-patient-' || (n * :doctors + d) % :patients)::uuid,
                       md5('plan-doctor-' || d)::uuid, 'NEW_PATIENT', 'TX', '5125550143', start, start + interval '20 minutes',
                       'BOOKED', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), start, 'America/Chicago'
                from generate_series(0, :doctors - 1) d, generate_series(0, :each - 1) n,
                    lateral (select :first::timestamptz + n / 8 * interval '1 day' + n % 8 * interval '30 minutes') at (start)
                where n % 10 > 0
                """)
                .param("doctors", DOCTORS)
                .param("each", CLAIMS_EACH)
                .param("patients", PATIENTS)
                .param("first", firstDay.atOffset(ZoneOffset.UTC))
                .update();
        var added = superuser
                .sql("""
                insert into care.claim (id, doctor_id, patient_id, during, kind, expires_at, visit_id)
                select gen_random_uuid(), md5('plan-doctor-' || d)::uuid, md5('plan-patient-' || (n * :doctors + d) % :patients)::uuid,
                       tstzrange(start, start + interval '20 minutes', '[)'),
                       case when n % 10 > 0 then 'VISIT' else 'HOLD' end,
                       case when n % 10 = 0 then start - interval '1 day' end,
                       case when n % 10 > 0 then md5('plan-visit-' || d || '-' || n)::uuid end
                from generate_series(0, :doctors - 1) d, generate_series(0, :each - 1) n,
                    lateral (select :first::timestamptz + n / 8 * interval '1 day' + n % 8 * interval '30 minutes') at (start)
                """)
                .param("doctors", DOCTORS)
                .param("each", CLAIMS_EACH)
                .param("patients", PATIENTS)
                .param("first", firstDay.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(added).isEqualTo(DOCTORS * CLAIMS_EACH);
        superuser
                .sql("analyze care.claim, care.visit, care.patient, care.account, care.doctor, care.doctor_licence")
                .update();
        superuser.sql("set local role " + TestDatabase.APP).update();
        superuser
                .sql("select set_config('plumbline.role', 'SYSTEM', true)")
                .query(String.class)
                .single();
    }

    private static DoctorId doctor(int number) {
        return new DoctorId(id("plan-doctor-" + number));
    }

    /** Whose claim this is. */
    private static PatientId patient(int doctor, int claim) {
        return new PatientId(id("plan-patient-" + (claim * DOCTORS + doctor) % PATIENTS));
    }

    /** When the claims of this number are. */
    private TimeSlot slot(int claim) {
        var start = firstDay.plus(Duration.ofDays(claim / 8)).plus(Duration.ofMinutes(claim % 8 * 30L));
        return TimeSlot.of(start, Duration.ofMinutes(20));
    }

    /** As {@code md5(…)::uuid} makes it. */
    private static UUID id(String name) {
        try {
            var hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            var numbers = ByteBuffer.wrap(hash);
            return new UUID(numbers.getLong(), numbers.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
