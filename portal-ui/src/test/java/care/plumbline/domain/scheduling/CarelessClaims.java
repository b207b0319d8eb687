package care.plumbline.domain.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims with a guard taken away, to prove that the soak's checker sees what it guards against. */
public final class CarelessClaims {

    private CarelessClaims() {}

    /** Nobody waits for the doctor. */
    public static class WithoutDoctorLock {

        @Bean
        @Primary
        Claims carelessClaims(JdbcClient jdbc) {
            return new Claims(jdbc) {
                @Override
                void lockDoctors(Collection<UUID> doctors) {}
            };
        }
    }

    /** Whoever needs two doctors locks them as it comes. */
    public static class InAnyOrder {

        @Bean
        @Primary
        Claims carelessClaims(JdbcClient jdbc) {
            return new Claims(jdbc) {
                @Override
                void lockDoctors(Collection<UUID> doctors) {
                    var shuffled = new ArrayList<>(doctors);
                    Collections.shuffle(shuffled);
                    shuffled.forEach(doctor -> super.lockDoctors(List.of(doctor)));
                }
            };
        }
    }
}
