package care.plumbline.domain.shared;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command log that remembers nothing, to prove that the soak's checker sees what it guards against. */
public final class ForgetfulCommands {

    @Bean
    @Primary
    CommandLog forgetfulLog(JdbcClient jdbc, Clock clock) {
        return new CommandLog(jdbc, clock) {
            @Override
            public String once(Actor actor, CommandKey key, String operation, String request, Supplier<String> doIt) {
                return doIt.get();
            }
        };
    }
}
