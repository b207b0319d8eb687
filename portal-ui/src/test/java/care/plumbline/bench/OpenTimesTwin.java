package care.plumbline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The open times of one day over all doctors of a state, by one statement that knows only what this clinic has. */
final class OpenTimesTwin {

    private static final String SQL = """
            with working as (
                select d.id, d.display_name, d.time_zone, w.from_time, w.to_time, l.expires_on
                from care.doctor d join care.doctor_licence l on l.doctor_id = d.id and l.state = ?
                    join care.weekly_hours w on w.doctor_id = d.id and w.weekday = extract(isodow from ?::timestamptz at time zone d.time_zone)
                where d.active
            ), taken as (
                select doctor_id, range_agg(during) as during from care.claim
                where doctor_id = any (array(select id from working)) and lower(during) > ?::timestamptz - interval '6 hours' and lower(during) < ?
                    and (kind <> 'HOLD' or expires_at > ?)
                group by doctor_id
            )
            select w.id, w.display_name, start
            from working w left join taken t on t.doctor_id = w.id,
                generate_series(((?::timestamptz at time zone w.time_zone)::date + w.from_time) at time zone w.time_zone,
                                ((?::timestamptz at time zone w.time_zone)::date + w.to_time) at time zone w.time_zone - interval '20 minutes',
                                interval '20 minutes') start
            where start >= ? and start <= ? and (start at time zone w.time_zone)::date <= w.expires_on
                and (t.during is null or not t.during && tstzrange(start, start + interval '20 minutes'))
            order by start, w.display_name
            """;

    private OpenTimesTwin() {}

    /** An open time, as little as a list needs. */
    record Time(UUID doctor, String name, Instant start) {}

    static List<Time> list(Connection connection, Instant from, Instant until, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            var index = 1;
            statement.setString(index++, "TX");
            for (var instant : new Instant[] {from, from, until, now, from, from, from, until}) {
                statement.setObject(index++, instant.atOffset(ZoneOffset.UTC));
            }
            var times = new ArrayList<Time>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    times.add(new Time(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getTimestamp(3).toInstant()));
                }
            }
            return times;
        }
    }
}
