package care.plumbline.billing.quote;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Household;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Small incomes that were recognised, and for how long. */
@Component
class Assistances {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Assistances(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** The household recognised for that day. */
    Optional<Household> on(PatientId patient, LocalDate day) {
        return jdbc.sql("""
                select id, household from billing.assistance
                where patient_id = :patient and ended_at is null and valid_from <= :day and valid_until > :day
                order by decided_at desc limit 1
                """)
                .param("patient", patient.value())
                .param("day", day)
                .query((row, number) -> household(row.getBytes("household"), row.getObject("id", UUID.class)))
                .optional();
    }

    byte[] seal(Household household, UUID id) {
        return sealer.seal(household.persons() + " " + household.yearlyIncome().minor(), place(id))
                .bytes();
    }

    private Household household(byte[] sealed, UUID id) {
        var parts = sealer.open(new Sealed(sealed), place(id)).split(" ");
        return new Household(Integer.parseInt(parts[0]), Money.usd(Long.parseLong(parts[1])));
    }

    private static Sealer.Place place(UUID id) {
        return new Sealer.Place("billing.assistance", "household", id);
    }
}
