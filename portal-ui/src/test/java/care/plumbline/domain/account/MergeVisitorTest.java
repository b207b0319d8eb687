package care.plumbline.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.domain.account.MergeVisitor.Outcome;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.ReleaseHold;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.VisitorId;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MergeVisitorTest {

    @Autowired
    private MergeVisitor merge;

    @Autowired
    private Credentials credentials;

    @Autowired
    private MyHold myHold;

    @Autowired
    private MyIntake myIntake;

    @Autowired
    private ReleaseHold releaseHold;

    @Autowired
    private GatewayRunner runner;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void heldTimeAndIntakeBecomeThePatientsAtSignIn() {
        var visitor = persons.clearedVisitor();
        var hold = bookings.holds(visitor, bookings.openTimes().getFirst());
        var account = persons.newAccountOf(visitor);

        var outcome = signsIn(account);

        var patient = Persons.withoutVisitor(account);
        assertThat(outcome).isEqualTo(Outcome.MERGED_WITH_HOLD);
        assertThat(patient.get(myHold::newest).orElseThrow().hold().id()).isEqualTo(hold);
        assertThat(patient.get(myIntake::standing).state()).isEqualTo(MyIntake.State.FINISHED);
        assertThat(patient.get(myHold::clearance)).isEqualTo(new Clearance.AnyTime());
        assertThat(tables.count(
                        "care.claim where id = ? and patient_id = ? and visitor_id is null",
                        hold.value(),
                        persons.idOf(patient).value()))
                .isEqualTo(1);
    }

    @Test
    void cookieOfAMergedVisitorIsWorthless() {
        var hash = new byte[] {1, 2, 3, 4};
        var visitor = persons.visitor(hash);
        persons.tells(visitor, persons.details());
        assertThat(visitorBehind(hash)).isPresent();

        persons.signedIn(visitor);

        assertThat(visitorBehind(hash)).isEmpty();
        assertThat(visitor.get(myHold::newest)).isEmpty();
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(MyIntake.State.NONE);
    }

    @Test
    void mergedVisitorGivesNothingToAnotherAccount() {
        var visitor = persons.clearedVisitor();
        persons.signedIn(visitor);
        var stranger = persons.newAccountOf(visitor);

        var outcome = signsIn(stranger);

        assertThat(outcome).isEqualTo(Outcome.NOTHING_TO_MERGE);
        assertThat(tables.count("care.patient where account_id = ?", accountOf(stranger)))
                .isZero();
    }

    @Test
    void visitorIsGivenToOneOfTwoAccountsThatSignInAtOnce() {
        var visitor = persons.clearedVisitor();
        var one = persons.newAccountOf(visitor);
        var other = persons.newAccountOf(visitor);

        var results = Race.of(List.<Callable<Outcome>>of(() -> signsIn(one), () -> signsIn(other)));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results)
                .extracting(Race.Result::answer)
                .containsExactlyInAnyOrder(Outcome.MERGED, Outcome.NOTHING_TO_MERGE);
        assertThat(tables.count("care.patient where account_id in (?, ?)", accountOf(one), accountOf(other)))
                .isEqualTo(1);
    }

    @Test
    void visitorWhoDidNotSayWhoTheyAreIsMergedLater() {
        var visitor = persons.visitor();
        var account = persons.newAccountOf(visitor);

        assertThat(signsIn(account)).isEqualTo(Outcome.NOTHING_TO_MERGE);
        persons.tells(visitor, persons.details());
        assertThat(signsIn(account)).isEqualTo(Outcome.MERGED);
    }

    @Test
    void holdThatOverlapsTheOwnVisitIsLetGoAndTheSignInGoesOn() {
        var patient = persons.patient();
        var lees = bookings.openTimes(persons.leeId()).getFirst();
        bookings.books(patient, lees);
        var visitor = persons.clearedVisitor();
        var ortizAtTheSameTime = sameTime(lees, persons.ortizId());
        bookings.holds(visitor, ortizAtTheSameTime);

        var outcome = signsIn(returning(patient, visitor));

        assertThat(outcome).isEqualTo(Outcome.MERGED_WITHOUT_HOLD);
        assertThat(patient.get(myHold::newest)).isEmpty();
        assertThat(bookings.openTimes()).contains(ortizAtTheSameTime);
    }

    @Test
    void newerHoldOfTheVisitorReplacesTheOlderOneOfThePatient() {
        var patient = persons.patient();
        var times = bookings.openTimes();
        bookings.holds(patient, times.getFirst());
        var visitor = persons.clearedVisitor();
        var hold = bookings.holds(visitor, times.getLast());

        var outcome = signsIn(returning(patient, visitor));

        assertThat(outcome).isEqualTo(Outcome.MERGED_WITH_HOLD);
        assertThat(patient.get(myHold::newest).orElseThrow().hold().id()).isEqualTo(hold);
        assertThat(bookings.openTimes()).contains(times.getFirst());
    }

    @Test
    void whatSomebodyElseToldInTheSameBrowserStaysTheirs() {
        var patient = persons.patient();
        var visitor = persons.visitor();
        persons.tells(visitor, Persons.details("TX", LocalDate.of(1971, 2, 3)));
        interviews.completes(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));
        var hold = bookings.holds(visitor, bookings.openTimes().getFirst());

        assertThat(signsIn(returning(patient, visitor))).isEqualTo(Outcome.ANOTHER_PERSON);

        assertThat(visitor.get(myHold::newest).orElseThrow().hold().id()).isEqualTo(hold);
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(MyIntake.State.FINISHED);
        assertThat(patient.get(myHold::newest)).isEmpty();
    }

    @Test
    void signInsReleasesHoldsAndBookingsCrossingOverTwoDoctorsNeverDeadlockOrOverlap() {
        var lees = bookings.openTimes(persons.leeId()).subList(90, 94);
        var ortizs = bookings.openTimes(persons.ortizId()).subList(90, 94);
        for (var round = 0; round < 4; round++) {
            var time = round;
            var actions = new ArrayList<Callable<Object>>();
            for (var person = 0; person < 6; person++) {
                var first = person % 2 == 0 ? lees.get(time) : ortizs.get(time);
                var second = person % 2 == 0 ? ortizs.get(time) : lees.get(time);
                // Everybody's first holds are expired; the last ones still stand, on both doctors.
                var payment = bookings.pays(persons.patient(), first);
                clock.advance(Duration.ofMinutes(33));
                var patient = persons.patient();
                var visitor = persons.clearedVisitor();
                var releasing = persons.patient();
                bookings.holds(visitor, second);
                bookings.holds(person < 4 ? patient : releasing, first);
                clock.advance(Duration.ofMinutes(10));
                actions.add(() -> signsIn(returning(patient, visitor)));
                actions.add(() -> runner.settle(payment));
                actions.add(() -> bookings.holds(releasing, second));
                actions.add(() -> {
                    releasing.run(releaseHold::release);
                    return true;
                });
                actions.add(() -> bookings.holds(persons.clearedVisitor(), first));
            }

            var results = Race.of(actions);

            assertThat(results)
                    .filteredOn(result -> !result.succeeded())
                    .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(BookingRefused.class));
        }
        assertThat(tables.count("""
                care.claim a join care.claim b on a.id < b.id and a.during && b.during
                    and (a.doctor_id = b.doctor_id or a.patient_id = b.patient_id)
                """)).isZero();
    }

    private Outcome signsIn(As person) {
        return person.get(actor -> merge.merge(actor, "en"));
    }

    private Optional<VisitorId> visitorBehind(byte[] hash) {
        return new As(Actor.anybody(UUID.randomUUID())).get(actor -> credentials.visitor(actor, hash));
    }

    private OpenTime sameTime(OpenTime time, DoctorId doctor) {
        return bookings.openTimes(doctor).stream()
                .filter(open -> open.slot().equals(time.slot()))
                .findFirst()
                .orElseThrow();
    }

    private static As returning(As patient, As visitor) {
        return new As(new Actor(
                patient.actor().requireAccount(),
                visitor.actor().requireVisitor(),
                Role.PATIENT,
                patient.actor().session(),
                null));
    }

    private static UUID accountOf(As person) {
        return person.actor().requireAccount().value();
    }
}
