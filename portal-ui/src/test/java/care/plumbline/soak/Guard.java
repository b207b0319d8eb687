package care.plumbline.soak;

import care.plumbline.domain.scheduling.CarelessClaims;
import care.plumbline.domain.shared.ForgetfulCommands;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps booking right, and can be taken away to see that the checker notices. */
enum Guard {
    /** The exclusion constraints, and the lock on the doctor before them. */
    CONSTRAINT(
            CarelessClaims.WithoutDoctorLock.class,
            "alter table care.claim drop constraint claim_doctor_is_free, drop constraint claim_patient_is_free"),
    /** That everybody locks doctors in one order. */
    LOCK_ORDER(CarelessClaims.InAnyOrder.class, null),
    /** That a key is answered once. */
    COMMAND_KEY(ForgetfulCommands.class, null);

    private final Class<?> source;
    private final String ddl;

    Guard(Class<?> source, String ddl) {
        this.source = source;
        this.ddl = ddl;
    }

    static Guard named(String name) {
        return Arrays.stream(values())
                .filter(guard -> guard.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no guard " + name + ", only " + List.of(values())));
    }

    /** The beans to use instead. */
    Class<?> source() {
        return source;
    }

    void dropFrom(JdbcClient superuser) {
        if (ddl != null) {
            superuser.sql(ddl).update();
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
