package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.people.DoctorId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed days of the clinic and of doctors. A change counts as one of the doctor's schedule, so that none is lost. */
@Repository
class Days {

    private final JdbcClient jdbc;

    Days(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The doctor's zone; the clinic's for null. */
    ZoneId zoneOf(@Nullable DoctorId doctor) {
        var zone = doctor == null
                ? jdbc.sql("select time_zone from care.organisation")
                : jdbc.sql("select time_zone from care.doctor where id = :id").param("id", doctor.value());
        return ZoneId.of(zone.query(String.class).single());
    }

    /** Whoever edits the doctor's schedule meanwhile is told that it changed. */
    void touch(DoctorId doctor) {
        jdbc.sql("select id from care.doctor where id = :doctor for no key update")
                .param("doctor", doctor.value())
                .query(UUID.class)
                .list();
        jdbc.sql("""
                insert into care.booking_rules (doctor_id, version) values (:doctor, 1)
                on conflict (doctor_id) do update set version = care.booking_rules.version + 1
                """).param("doctor", doctor.value()).update();
    }

    void close(UUID id, DoctorId doctor, LocalDate day) {
        jdbc.sql("""
                insert into care.time_off (id, doctor_id, first_day, last_day)
                select :id, :doctor, :day, :day
                where not exists (select 1 from care.time_off
                                  where doctor_id = :doctor and :day between first_day and last_day)
                """)
                .param("id", id)
                .param("doctor", doctor.value())
                .param("day", day)
                .update();
    }

    void close(LocalDate day, String name) {
        jdbc.sql("insert into care.clinic_holiday (on_date, name) values (:day, :name) on conflict do nothing")
                .param("day", day)
                .param("name", name)
                .update();
    }

    /** What doctors said about keeping visits of a closed day no longer counts. */
    void keepNothing(@Nullable DoctorId doctor, LocalDate day) {
        jdbc.sql("select care.front_desk_keeps_nothing(:day, :doctor)")
                .param("day", day)
                .param("doctor", doctor == null ? null : doctor.value())
                .query(Object.class)
                .list();
    }

    void reopen(ClosedDays.Closed closed) {
        var doctor = closed.doctor();
        if (doctor == null) {
            jdbc.sql("delete from care.clinic_holiday where on_date between :first and :last")
                    .param("first", closed.first())
                    .param("last", closed.last())
                    .update();
        } else {
            jdbc.sql("""
                    delete from care.time_off where doctor_id = :doctor and first_day = :first and last_day = :last
                    """)
                    .param("doctor", doctor.value())
                    .param("first", closed.first())
                    .param("last", closed.last())
                    .update();
        }
    }
}
