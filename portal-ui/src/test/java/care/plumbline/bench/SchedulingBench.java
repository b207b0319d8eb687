package care.plumbline.bench;

import care.plumbline.bench.Orders.Order;
import care.plumbline.domain.scheduling.BookVisit;
import care.plumbline.domain.scheduling.PaymentRef;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.soak.SlimPortal;
import care.plumbline.soak.SoakClinic;
import care.plumbline.soak.SoakDatabase;
import care.plumbline.testing.As;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContext;

/** Bookings and open times of the portal beside the same statements without it, while the calendar grows. */
public final class SchedulingBench {

    private static final int[] VISITS_EACH = {10, 100, 1_000};
    private static final int[] CLIENTS = {8, 32};
    /** The portal's pool: more clients than connections wait, and so do they here. */
    private static final int PORTALS_CONNECTIONS = 16;

    private static final int ORDERS = 1_500;
    private static final int ROUNDS = 2;
    private static final int LISTINGS = 5;
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final String url;
    private final ApplicationContext portal;
    private final Orders orders;
    private final TimeSlot day;
    private final Clock clock;
    private final List<String> bookings = new ArrayList<>();
    private final List<String> listings = new ArrayList<>();

    private SchedulingBench(String url, ApplicationContext portal, Orders orders, TimeSlot day, Clock clock) {
        this.url = url;
        this.portal = portal;
        this.orders = orders;
        this.day = day;
        this.clock = clock;
    }

    /** Takes nothing. */
    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        try (var database = SoakDatabase.start()) {
            var tables = new Tables(database.superuser());
            Map<String, Object> given = Map.of("clock", clock, "tables", tables);
            try (var portal = SlimPortal.start(
                    database.url(), true, given, Persons.class, Interviews.class, Switch.Source.class)) {
                SoakClinic.open(
                        database.superuser(),
                        Orders.DOCTORS,
                        Orders.PATIENTS,
                        portal.getBean(Persons.class).patient(),
                        clock.instant());
                // The demo's own two doctors are no part of it.
                tables.change(
                        "update care.doctor set active = false where display_name in ('Dr. Anna Lee', 'Dr. Miguel Ortiz')");
                var today = clock.instant().atZone(ZONE).toLocalDate();
                var day = new TimeSlot(
                        today.plusDays(2).atStartOfDay(ZONE).toInstant(),
                        today.plusDays(3).atStartOfDay(ZONE).toInstant());
                var orders = new Orders(tables, day.start());
                new SchedulingBench(database.url(), portal, orders, day, clock).run();
            }
        }
    }

    private void run() throws Exception {
        for (var each : VISITS_EACH) {
            var visits = each * Orders.DOCTORS;
            say("Filling up to %,d visits ...", visits);
            orders.fill(each);
            var replay = record();
            if (each == VISITS_EACH[0]) {
                warmUp(replay);
            }
            for (var clients : CLIENTS) {
                book(visits, clients, replay);
            }
            list(visits);
        }
        print(
                "| Visits | Clients | portal, bookings a second | same SQL alone | ratio |",
                "| ---: | ---: | ---: | ---: | ---: |",
                bookings);
        print(
                "| Visits | Open times | portal, ms | one SQL statement, ms | ratio |",
                "| ---: | ---: | ---: | ---: | ---: |",
                listings);
    }

    private Replay record() {
        var order = orders.prepare(1).getFirst();
        return new Replay(Switch.statementsOf(() -> bookInPortal(order)), order);
    }

    private void warmUp(Replay replay) throws Exception {
        portalRate(8, orders.prepare(3 * ORDERS));
        rawRate(8, orders.prepare(ORDERS), replay);
        for (var round = 0; round < LISTINGS; round++) {
            listInPortal();
        }
    }

    private void book(int visits, int clients, Replay replay) throws Exception {
        var inPortal = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            inPortal.add(portalRate(clients, orders.prepare(ORDERS)));
            alone.add(rawRate(clients, orders.prepare(ORDERS), replay));
        }
        bookings.add("| %,d | %d | %,.0f | %,.0f | %.2f |"
                .formatted(visits, clients, mean(inPortal), mean(alone), mean(inPortal) / mean(alone)));
        say(bookings.getLast());
    }

    private double portalRate(int clients, List<Order> todo) throws Exception {
        return rate(clients, todo, () -> queue -> {
            for (var order = queue.poll(); order != null; order = queue.poll()) {
                bookInPortal(order);
            }
        });
    }

    private void bookInPortal(Order order) {
        new As(Actor.system(UUID.randomUUID()))
                .run(actor -> portal.getBean(BookVisit.class).book(actor, new PaymentRef(order.payment())));
    }

    private double rawRate(int clients, List<Order> todo, Replay replay) throws Exception {
        return rate(Math.min(clients, PORTALS_CONNECTIONS), todo, () -> {
            var connection = connect();
            return queue -> {
                try (connection) {
                    for (var order = queue.poll(); order != null; order = queue.poll()) {
                        replay.run(connection, order);
                    }
                }
            };
        });
    }

    /** Somebody who takes orders from a queue until it is empty. */
    private interface Client {
        void work(ConcurrentLinkedQueue<Order> queue) throws SQLException;
    }

    private double rate(int clients, List<Order> todo, Callable<Client> maker) throws Exception {
        var made = new ArrayList<Client>();
        for (var client = 0; client < clients; client++) {
            made.add(maker.call());
        }
        var before = orders.booked();
        var queue = new ConcurrentLinkedQueue<>(todo);
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var done : threads.invokeAll(made.stream()
                    .<Callable<Boolean>>map(client -> () -> {
                        client.work(queue);
                        return true;
                    })
                    .toList())) {
                done.get();
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        if (orders.booked() - before != todo.size()) {
            throw new IllegalStateException("booked " + (orders.booked() - before) + " of " + todo.size());
        }
        return todo.size() / seconds;
    }

    private void list(int visits) throws SQLException {
        var inPortal = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        var found = 0;
        try (var connection = connect()) {
            for (var round = 0; round < LISTINGS; round++) {
                var start = System.nanoTime();
                var listed = listInPortal();
                inPortal.add((System.nanoTime() - start) / 1e6);
                start = System.nanoTime();
                var twin = OpenTimesTwin.list(connection, day.start(), lastInstant(), clock.instant());
                alone.add((System.nanoTime() - start) / 1e6);
                connection.commit();
                found = same(listed, twin);
            }
        }
        listings.add("| %,d | %,d | %,.0f | %,.0f | %.2f |"
                .formatted(visits, found, median(inPortal), median(alone), median(inPortal) / median(alone)));
        say(listings.getLast());
    }

    private List<OpenTimesTwin.Time> listInPortal() {
        var request = OpenTimes.Request.in("TX", VisitType.NEW_PATIENT, OpenTimes.HORIZON)
                .between(day);
        return new As(Actor.anybody(UUID.randomUUID()))
                .get(actor -> portal.getBean(OpenTimes.class).list(actor, request)).stream()
                        .map(time -> new OpenTimesTwin.Time(
                                time.doctor().value(),
                                time.doctorName(),
                                time.slot().start()))
                        .toList();
    }

    private static int same(List<OpenTimesTwin.Time> listed, List<OpenTimesTwin.Time> twin) {
        if (listed.size() != twin.size() || !Set.copyOf(listed).equals(Set.copyOf(twin))) {
            throw new IllegalStateException("the two do not say the same: " + listed.size() + ", " + twin.size());
        }
        return listed.size();
    }

    private Instant lastInstant() {
        return day.end().minus(Duration.ofNanos(1_000));
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, TestDatabase.APP, "app");
        connection.setAutoCommit(false);
        return connection;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String format, Object... arguments) {
        System.err.printf(format + "%n", arguments);
    }

    private static void print(String head, String line, List<String> rows) {
        System.out.println();
        System.out.println(head);
        System.out.println(line);
        rows.forEach(System.out::println);
    }
}
