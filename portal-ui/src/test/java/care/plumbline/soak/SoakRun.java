package care.plumbline.soak;

import care.plumbline.billing.payment.PaymentJanitor;
import care.plumbline.billing.payment.PaymentSchedule;
import care.plumbline.soak.Operation.Outcome;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/** One run: a database, a clinic, two processes of which now and then one dies, and the reckoning. */
final class SoakRun {

    private static final int ENOUGH = 21_000;
    private static final int ENOUGH_TO_NOTICE = 4_000;
    private static final Duration LONGEST = Duration.ofSeconds(240);
    private static final Duration LONGEST_TO_NOTICE = Duration.ofSeconds(50);
    private static final int EARLIEST_KILL = 5_000;
    private static final int KILLS_WITHIN = 6_000;

    private final Guard without;
    private final int enough;
    private final Duration longest;
    private final long begun = System.currentTimeMillis();
    private final SoakClock clock = new SoakClock(begun);
    private final Path folder;
    private final List<Process> workers = new ArrayList<>();
    private final Random random = new Random();
    private int starts;
    private int kills;

    private SoakRun(Guard without, int enough, Duration longest) throws IOException {
        this.without = without;
        this.enough = enough;
        this.longest = longest;
        folder = Files.createTempDirectory("plumbline-soak");
    }

    /** What came of it. */
    record Result(
            Guard without,
            List<Operation> operations,
            double seconds,
            int kills,
            long unknown,
            long resolved,
            long deadlocks,
            List<String> violations) {

        String name() {
            return without == null ? "as it is" : "without " + without;
        }

        /** Nothing is wrong; or something was taken away and it was noticed. */
        boolean isAsExpected() {
            return (without == null) == violations.isEmpty();
        }
    }

    /** The portal as it is. */
    static Result honest() throws Exception {
        return new SoakRun(null, ENOUGH, LONGEST).run();
    }

    /** A shorter one without one of its guards. */
    static Result without(Guard guard) throws Exception {
        return new SoakRun(guard, ENOUGH_TO_NOTICE, LONGEST_TO_NOTICE).run();
    }

    private Result run() throws Exception {
        System.err.println("Soaking " + (without == null ? "" : "without " + without + " ") + "in " + folder);
        try (var database = SoakDatabase.start()) {
            var tables = new Tables(database.superuser());
            var given = Map.of("clock", clock, "tables", tables);
            try (var portal = SlimPortal.start(database.url(), true, given, Persons.class, Interviews.class)) {
                var like = portal.getBean(Persons.class).patient();
                SoakClinic.open(database.superuser(), SoakWorker.DOCTORS, SoakWorker.PATIENTS, like, clock.instant());
                SoakClinic.rememberVisits(database.superuser(), SoakWorker.PATIENTS, clock.instant());
                hotDoctorsHaveTheirWays(tables);
                if (without != null) {
                    without.dropFrom(database.superuser());
                }
                var seconds = work(database.url());
                return reckon(portal, tables, seconds);
            }
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
    }

    /** Pauses, and starts that lie closer than a visit is long. */
    private static void hotDoctorsHaveTheirWays(Tables tables) {
        tables.change(
                "insert into care.booking_rules (doctor_id, buffer_before_minutes, buffer_after_minutes) values (?, 5, 5)",
                SoakClinic.doctor(1).value());
        tables.change(
                "insert into care.booking_rules (doctor_id, start_every_minutes) values (?, 5)",
                SoakClinic.doctor(2).value());
    }

    private double work(String url) throws Exception {
        for (var worker = 0; worker < SoakWorker.WORKERS; worker++) {
            workers.add(start(url, worker));
        }
        var start = System.nanoTime();
        var end = start + longest.toNanos();
        var done = new Tally(folder);
        while (System.nanoTime() < end && done.operations() < enough) {
            TimeUnit.MILLISECONDS.sleep(EARLIEST_KILL + random.nextInt(KILLS_WITHIN));
            var worker = random.nextInt(SoakWorker.WORKERS);
            if (!workers.get(worker).isAlive()) {
                throw new IllegalStateException("worker " + worker + " ended by itself; see " + folder);
            }
            workers.get(worker).destroyForcibly().waitFor();
            kills++;
            workers.set(worker, start(url, worker));
        }
        Files.createFile(folder.resolve("stop"));
        for (var worker : workers) {
            worker.waitFor();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private Process start(String url, int worker) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SoakWorker.class.getName(),
                url,
                folder.toString(),
                String.valueOf(worker),
                String.valueOf(starts++),
                String.valueOf(begun)));
        if (without != null) {
            command.add(without.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.log").toFile()))
                .start();
    }

    private Result reckon(ConfigurableApplicationContext portal, Tables tables, double seconds) throws IOException {
        try (var history = History.create(folder.resolve("reckoning.jsonl"))) {
            var recorded = new Recorded(history, new Desk(portal, tables));
            Operation.of(History.read(folder, "worker-")).stream()
                    .filter(operation -> operation.outcome() == Outcome.UNKNOWN)
                    .forEach(recorded::resolve);
        }
        clock.skip(Duration.ofHours(2));
        while (tables.count(
                        "billing.payment where looked_at < ? and visit_id is null and state in ('AWAITING_PATIENT', 'DECLINED', 'AUTHORIZED', 'NOT_REQUIRED')",
                        clock.instant().minusSeconds(3_600).atOffset(ZoneOffset.UTC))
                > 0) {
            portal.getBean(PaymentJanitor.class).sweep(Duration.ofMinutes(10));
        }
        endPayments(portal, tables);
        var events = new ArrayList<>(History.read(folder, "worker-"));
        events.addAll(History.read(folder, "reckoning"));
        var operations = Operation.of(events);
        var checker = new HistoryChecker(operations);
        var violations = Stream.of(
                        checker.check(),
                        HistoryChecker.failures(events),
                        new DatabaseChecker(tables, clock.instant()).check(checker.expected()))
                .flatMap(List::stream)
                .toList();
        var unknown = operations.stream().filter(Operation::wasUnknown).count();
        var unresolved = operations.stream()
                .filter(operation -> operation.outcome() == Outcome.UNKNOWN)
                .count();
        var deadlocks = tables.count(
                "generate_series(1, (select deadlocks from pg_stat_database where datname = current_database()))");
        return new Result(without, operations, seconds, kills, unknown, unknown - unresolved, deadlocks, violations);
    }

    private void endPayments(ConfigurableApplicationContext portal, Tables tables) {
        ObjectProvider<Task<?>> tasks = portal.getBeanProvider(ResolvableType.forClass(Task.class));
        var ending = tasks.stream()
                .filter(task -> task.getName().equals(PaymentSchedule.END.getTaskName()))
                .toList();
        var late = new SettableClock();
        late.set(clock.instant());
        var scheduler = TestHelper.createManualScheduler(portal.getBean(DataSource.class), List.copyOf(ending))
                .clock(late)
                .tableName("jobs.scheduled_tasks")
                .build();
        while (tables.count("jobs.scheduled_tasks where task_name = ?", PaymentSchedule.END.getTaskName()) > 0) {
            scheduler.runAnyDueExecutions();
        }
    }

    /** Counts operations in files that grow. */
    private static final class Tally {

        private final Path folder;
        private final Map<Path, Long> read = new HashMap<>();
        private long operations;

        Tally(Path folder) {
            this.folder = folder;
        }

        long operations() throws IOException {
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                    count(file);
                }
            }
            return operations;
        }

        private void count(Path file) throws IOException {
            try (var lines = Files.newInputStream(file)) {
                lines.skipNBytes(read.getOrDefault(file, 0L));
                var text = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
                read.merge(file, (long) text.length(), Long::sum);
                operations += text.split("\"INVOKED\"", -1).length - 1L;
            }
        }
    }
}
