package care.plumbline.bench;

import care.plumbline.bench.Orders.Order;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.testing.StatementTap.Bound;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of one booking, sent once more for another order: the same SQL, other ids and times, one commit. */
final class Replay {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of an estimate; given out once. */
    private static final Pattern NUMBER = Pattern.compile("GFE-\\d{4}-\\d+");

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final List<Bound> recorded;
    private final Order original;

    Replay(List<Bound> recorded, Order original) {
        this.recorded = recorded;
        this.original = original;
    }

    int statements() {
        return recorded.size();
    }

    /** Runs them on a connection that commits when told. */
    void run(Connection connection, Order order) throws SQLException {
        var values = values(order);
        for (var index = 0; index < recorded.size(); index++) {
            var statement = recorded.get(index);
            try (var prepared = connection.prepareStatement(statement.sql())) {
                bind(prepared, statement, values);
                if (!statement.batched()) {
                    execute(prepared);
                    continue;
                }
                prepared.addBatch();
                while (index + 1 < recorded.size()
                        && recorded.get(index + 1).batched()
                        && recorded.get(index + 1).sql().equals(statement.sql())) {
                    index++;
                    bind(prepared, recorded.get(index), values);
                    prepared.addBatch();
                }
                prepared.executeBatch();
            }
        }
        connection.commit();
    }

    private static void execute(PreparedStatement prepared) throws SQLException {
        if (prepared.execute()) {
            try (var rows = prepared.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    /** What stands for what: known ids for those of the order, all others for fresh ones. */
    private Map<Object, Object> values(Order order) {
        var values = new HashMap<Object, Object>();
        values.put(original.payment(), order.payment());
        values.put(original.quote(), order.quote());
        values.put(original.hold(), order.hold());
        values.put(original.patient(), order.patient());
        values.put(original.doctor(), order.doctor());
        values.put(original.intake(), order.intake());
        values.put(original.start().atOffset(ZoneOffset.UTC), order.start().atOffset(ZoneOffset.UTC));
        values.put(original.end().atOffset(ZoneOffset.UTC), order.end().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static void bind(PreparedStatement prepared, Bound statement, Map<Object, Object> values)
            throws SQLException {
        var changed = new ArrayList<>(statement.parameters());
        changed.replaceAll(
                parameter -> parameter.value() == null ? parameter : parameter.with(other(parameter.value(), values)));
        new Bound(statement.sql(), changed, false).bindTo(prepared);
    }

    private static Object other(Object value, Map<Object, Object> values) {
        return switch (value) {
            case UUID id -> values.computeIfAbsent(id, fresh -> UuidV7.next());
            case OffsetDateTime time -> values.getOrDefault(time, time);
            case String number when NUMBER.matcher(number).matches() -> "GFE-BENCH-" + NUMBERS.incrementAndGet();
            case String text ->
                ID.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                other(UUID.fromString(found.group()), values).toString()));
            default -> value;
        };
    }
}
