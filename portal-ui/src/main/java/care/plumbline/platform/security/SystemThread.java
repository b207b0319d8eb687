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
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Runs work as the system in a thread of its own: the caller's session would otherwise keep saying who acts, and the
 * caller's transaction must not be open while a gateway is called.
 */
@Component
public class SystemThread implements SystemRunner {

    private final SecurityContextHolderStrategy contexts;

    SystemThread(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public <T> T run(Function<Actor, T> work) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().name("system").start(() -> {
            try {
                answer.complete(asSystem(() -> work.apply(Actor.system(UUID.randomUUID()))));
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

    private <T> T asSystem(Supplier<T> work) {
        var context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system", null, AuthorityUtils.createAuthorityList("ROLE_" + Role.SYSTEM)));
        contexts.setContext(context);
        try {
            return work.get();
        } finally {
            contexts.clearContext();
        }
    }
}
