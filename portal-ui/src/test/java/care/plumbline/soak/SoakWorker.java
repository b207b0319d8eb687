package care.plumbline.soak;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.soak.History.Kind;
import care.plumbline.testing.As;
import care.plumbline.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One process that works for its own patients in some threads, until it is stopped or killed. */
public final class SoakWorker {

    static final int DOCTORS = 12;
    static final int PATIENTS = 480;
    static final int WORKERS = 2;

    private static final int THREADS = 6;
    private static final int HOT_DOCTORS = 3;
    private static final int WANTED_TIMES = 30;
    private static final int MOST_VISITS = 3;
    private static final Duration SOON = Duration.ofHours(3);

    private final ApplicationContext portal;
    private final SoakClock clock;
    private final Recorded recorded;
    private final Path stop;

    private SoakWorker(ApplicationContext portal, SoakClock clock, Recorded recorded, Path stop) {
        this.portal = portal;
        this.clock = clock;
        this.recorded = recorded;
        this.stop = stop;
    }

    /** Takes address of the database, folder, number of the worker, of its run, the clock's beginning, and a guard or none. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var worker = Integer.parseInt(arguments[2]);
        var clock = new SoakClock(Long.parseLong(arguments[4]));
        var without =
                arguments.length > 5 ? new Class<?>[] {Guard.named(arguments[5]).source()} : new Class<?>[0];
        var tables = new Tables(JdbcClient.create(new SingleConnectionDataSource(arguments[0], "postgres", "", true)));
        var earlier = Operation.of(History.read(folder, "worker-" + worker));
        try (var portal = SlimPortal.start(arguments[0], false, Map.of("clock", clock), without);
                var history = History.create(
                        folder.resolve("worker-%d-%03d.jsonl".formatted(worker, Integer.parseInt(arguments[3]))))) {
            var recorded = new Recorded(history, new Desk(portal, tables));
            earlier.stream()
                    .filter(operation -> operation.outcome() == Operation.Outcome.UNKNOWN)
                    .forEach(recorded::resolve);
            new SoakWorker(portal, clock, recorded, folder.resolve("stop")).work(worker);
        }
    }

    private void work(int worker) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, THREADS)
                    .forEach(thread -> threads.submit(() -> {
                        try {
                            new Person(worker * THREADS + thread).goOn();
                        } catch (RuntimeException broken) {
                            broken.printStackTrace();
                        }
                    }));
        }
    }

    /** What one thread does for its patients, one thing after the other. */
    private final class Person {

        private final int number;
        private final Random random = new Random();
        private final List<Map<String, String>> commands = new ArrayList<>();
        private final Map<VisitType, List<OpenTime>> seen = new HashMap<>();
        private long looked;

        Person(int number) {
            this.number = number;
        }

        void goOn() {
            while (!Files.exists(stop)) {
                var patient = random.nextInt(PATIENTS / (WORKERS * THREADS)) * WORKERS * THREADS + number;
                doSomething(patient, booked(patient));
            }
        }

        private void doSomething(int patient, List<BookedVisit> visits) {
            var choice = random.nextInt(100);
            if (choice < 6 && !commands.isEmpty()) {
                recorded.perform(Kind.REPEAT, commands.get(random.nextInt(commands.size())));
            } else if (choice < 30 && !visits.isEmpty()) {
                move(patient, any(visits));
            } else if (choice < 42 && !visits.isEmpty()) {
                cancel(patient, any(visits));
            } else if (choice < 70) {
                hold(patient);
            } else if (choice < 76) {
                recorded.perform(Kind.RELEASE, Map.of("patient", "" + patient));
            } else if (choice < 77) {
                recorded.perform(Kind.SWEEP, Map.of());
            } else if (visits.size() < MOST_VISITS) {
                book(patient);
            } else {
                cancel(patient, any(visits));
            }
        }

        private void hold(int patient) {
            var type = type();
            anOpenTime(type).ifPresent(time -> recorded.perform(Kind.HOLD, time(patient, type, time)));
        }

        private void book(int patient) {
            var type = type();
            anOpenTime(type).ifPresent(time -> {
                var facts = time(patient, type, time);
                if (random.nextInt(25) == 0) {
                    facts.put("declines", "yes");
                }
                if (random.nextInt(4) == 0) {
                    facts.put("twice", "yes");
                }
                recorded.perform(Kind.BOOK, facts);
            });
        }

        private void move(int patient, BookedVisit visit) {
            anOpenTime(visit.type()).ifPresent(time -> {
                var facts = time(patient, visit.type(), time);
                facts.put("visit", visit.id().value().toString());
                command(Kind.MOVE, facts);
            });
        }

        private void cancel(int patient, BookedVisit visit) {
            var facts = new HashMap<String, String>();
            facts.put("patient", "" + patient);
            facts.put("visit", visit.id().value().toString());
            command(Kind.CANCEL, facts);
        }

        private void command(Kind kind, Map<String, String> facts) {
            facts.put("key", CommandKey.next().value().toString());
            facts.put("what", kind.name());
            if (recorded.perform(kind, facts)) {
                commands.add(facts);
                if (commands.size() > WANTED_TIMES) {
                    commands.removeFirst();
                }
            }
        }

        private Map<String, String> time(int patient, VisitType type, OpenTime time) {
            var facts = new HashMap<String, String>();
            facts.put("patient", "" + patient);
            facts.put("type", type.name());
            facts.put("doctor", time.doctor().value().toString());
            facts.put("start", time.slot().start().toString());
            facts.put("end", time.slot().end().toString());
            return facts;
        }

        private VisitType type() {
            return random.nextInt(3) == 0 ? VisitType.FOLLOW_UP : VisitType.NEW_PATIENT;
        }

        /** One of the next times of a doctor, as somebody sees them who looked a moment ago. */
        private Optional<OpenTime> anOpenTime(VisitType type) {
            if (System.currentTimeMillis() - looked > 1_000) {
                looked = System.currentTimeMillis();
                seen.clear();
            }
            var times = seen.computeIfAbsent(type, this::lookAround);
            return times.isEmpty() ? Optional.empty() : Optional.of(any(times));
        }

        private List<OpenTime> lookAround(VisitType type) {
            var doctor = random.nextInt(10) < 8
                    ? random.nextInt(HOT_DOCTORS)
                    : HOT_DOCTORS + random.nextInt(DOCTORS - HOT_DOCTORS);
            var now = clock.instant();
            var request = OpenTimes.Request.in("TX", type, OpenTimes.HORIZON)
                    .with(SoakClinic.doctor(doctor))
                    .between(new TimeSlot(now.plus(SOON), now.plus(OpenTimes.HORIZON)));
            return new As(Actor.anybody(UUID.randomUUID()))
                    .get(actor -> portal.getBean(OpenTimes.class).list(actor, request)).stream()
                            .limit(WANTED_TIMES)
                            .toList();
        }

        private List<BookedVisit> booked(int patient) {
            var soon = clock.instant().plus(SOON.dividedBy(2));
            return SoakClinic.patient(patient).get(portal.getBean(MyVisits.class)::list).stream()
                    .filter(visit -> visit.status() == VisitStatus.BOOKED
                            && visit.slot().start().isAfter(soon))
                    .toList();
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
