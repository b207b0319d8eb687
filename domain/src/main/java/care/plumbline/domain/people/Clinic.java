package care.plumbline.domain.people;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The clinic and its doctors, as anybody may see them. */
@Query
@PreAuthorize("permitAll()")
public class Clinic {

    private final JdbcClient jdbc;
    private final Clock clock;

    Clinic(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The clinic itself, and who it is on papers.
     *
     * @param npi its national provider identifier, ten digits; null until known
     * @param tin its tax id, nine digits; null until known
     * @param state where it sits; null until known
     */
    public record Organisation(
            String name,
            String phone,
            ZoneId zone,
            @Nullable String npi,
            @Nullable String tin,
            @Nullable String address,
            @Nullable String state) {}

    /**
     * A doctor on a card.
     *
     * @param gender as the doctor tells patients; null when the doctor does not
     */
    public record DoctorCard(
            DoctorId id,
            String name,
            String credentials,
            List<String> languages,
            @Nullable Gender gender) {}

    /**
     * A doctor as papers name them.
     *
     * @param npi the national provider identifier, ten digits; null until known
     */
    public record PaperDoctor(String name, @Nullable String npi) {}

    /** A doctor as papers name them. */
    @Transactional(readOnly = true)
    public Optional<PaperDoctor> onPapers(Actor actor, DoctorId doctor) {
        return jdbc.sql("select display_name, npi from care.doctor where id = :id")
                .param("id", doctor.value())
                .query((row, number) -> new PaperDoctor(row.getString("display_name"), row.getString("npi")))
                .optional();
    }

    /** The one organisation of this installation. */
    @Transactional(readOnly = true)
    public Organisation organisation(Actor actor) {
        return jdbc.sql("select name, phone, time_zone, npi, tin, address, state from care.organisation")
                .query((row, number) -> new Organisation(
                        row.getString("name"),
                        row.getString("phone"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("npi"),
                        row.getString("tin"),
                        row.getString("address"),
                        row.getString("state")))
                .single();
    }

    /** States in which some doctor is licensed today, in order of their two letters. */
    @Transactional(readOnly = true)
    public List<String> servedStates(Actor actor) {
        return jdbc.sql("""
                select distinct l.state from care.doctor_licence l join care.doctor d on d.id = l.doctor_id
                where d.active and l.expires_on >= :today order by l.state
                """)
                .param(
                        "today",
                        clock.instant().atZone(organisation(actor).zone()).toLocalDate())
                .query((row, number) -> row.getString("state"))
                .list();
    }

    /** Every active doctor, by name. */
    @Transactional(readOnly = true)
    public List<DoctorCard> doctors(Actor actor) {
        return jdbc.sql(
                        "select id, display_name, credentials, languages, gender from care.doctor where active order by display_name")
                .query((row, number) -> {
                    var gender = row.getString("gender");
                    return new DoctorCard(
                            new DoctorId(row.getObject("id", UUID.class)),
                            row.getString("display_name"),
                            row.getString("credentials"),
                            List.of((String[]) row.getArray("languages").getArray()),
                            gender == null ? null : Gender.valueOf(gender));
                })
                .list();
    }
}
