package care.plumbline.platform.security;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.SystemRunner;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs work as the system in a thread of its own: the caller's session would otherwise keep saying who acts, and the
 * caller's transaction must not be open while a gateway is called.
 */
@Component
public class SystemThread implements SystemRunner {

    @Override
    public <T> T run(Function<Actor, T> work) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().name("system").start(() -> {
            try {
                answer.complete(here(() -> work.apply(Actor.system(UUID.randomUUID()))));
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw failed;
        }
    }

    /** Runs work as the system in a thread that is nobody's: a job's. */
    public static <T> T here(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system", null, AuthorityUtils.createAuthorityList("ROLE_" + Role.SYSTEM)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
