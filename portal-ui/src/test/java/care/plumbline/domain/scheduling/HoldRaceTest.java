package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people want times of one doctor that overlap without being the same. */
@PortalTest
class HoldRaceTest {

    private static final int PEOPLE = 64;
    private static final int TWO_HOURS = 7_200;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private OpenTimes openTimes;

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void overlappingTimesOfDifferentLengthsGoToOnePersonEachAndTheOthersAreToldTheyAreTaken() {
        var doctor = persons.leeId();
        var firstVisits = starts(VisitType.NEW_PATIENT);
        var followUps = starts(VisitType.FOLLOW_UP);
        var people = Stream.generate(this::patientSeenBefore).limit(PEOPLE).toList();

        var results = Race.of(IntStream.range(0, PEOPLE)
                .<Callable<HoldId>>mapToObj(number -> {
                    var type = number % 2 == 0 ? VisitType.NEW_PATIENT : VisitType.FOLLOW_UP;
                    var starts = type == VisitType.NEW_PATIENT ? firstVisits : followUps;
                    var start = starts.get(number / 2 % starts.size());
                    var request = new HoldTime.Request(doctor, start, type, Bookings.ZONE, false);
                    return () -> people.get(number).get(actor -> holdTime.hold(actor, request));
                })
                .toList());

        var winners = results.stream()
                .filter(Race.Result::succeeded)
                .map(Race.Result::answer)
                .toList();
        assertThat(winners)
                .isNotEmpty()
                .allSatisfy(hold -> assertThat(tables.count("care.claim where id = ? and kind = 'HOLD'", hold.value()))
                        .isEqualTo(1));
        assertThat(starts(VisitType.NEW_PATIENT)).doesNotContainAnyElementsOf(firstVisits);
        assertThat(starts(VisitType.FOLLOW_UP)).doesNotContainAnyElementsOf(followUps);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .hasSize(PEOPLE - winners.size())
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(BookingRefused.TimeTaken.class));
        assertThat(tables.count(
                        "care.claim where doctor_id = ? and kind = 'HOLD' and lower(during) >= ?",
                        doctor.value(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .isEqualTo(winners.size());
        assertThat(tables.count("""
                        care.claim one join care.claim other
                            on one.doctor_id = other.doctor_id and one.id < other.id and one.during && other.during
                        where one.doctor_id = ?
                        """, doctor.value())).isZero();
    }

    /** The first open starts: a longer visit overlaps two of the shorter ones. */
    private List<Instant> starts(VisitType type) {
        var request = OpenTimes.Request.in("TX", type, OpenTimes.HORIZON).with(persons.leeId());
        return new As(Actor.anybody(UUID.randomUUID()))
                .get(actor -> openTimes.list(actor, request)).stream()
                        .map(time -> time.slot().start())
                        .filter(start -> start.isBefore(clock.instant().plusSeconds(TWO_HOURS)))
                        .toList();
    }

    private As patientSeenBefore() {
        var patient = persons.patient();
        var start = clock.instant().minusSeconds(86_400).atOffset(ZoneOffset.UTC);
        tables.change(
                """
                insert into care.visit (id, patient_id, doctor_id, visit_type, state, phone, starts_at, ends_at, status,
                                        intake_id, quote_id, payment_id, calendar_uid, booked_at, started_at, completed_at, time_zone)
                values (uuidv7(), ?, ?, 'NEW_PATIENT', 'TX', '5125550143', ?, ?, 'COMPLETED', gen_random_uuid(),
                        gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?, ?, ?, 'America/Chicago')
                """,
                persons.idOf(patient).value(),
                persons.ortizId().value(),
                start,
                start.plusMinutes(20),
                start.minusDays(1),
                start,
                start.plusMinutes(20));
        return patient;
    }
}
