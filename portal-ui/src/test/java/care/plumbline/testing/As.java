package care.plumbline.testing;

import care.plumbline.domain.shared.Actor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who acts: signed in with the role of the actor for as long as one action takes. */
public record As(Actor actor) {

    /** Does something that answers. */
    public <T> T get(Function<Actor, T> action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "test", null, AuthorityUtils.createAuthorityList("ROLE_" + actor.role())));
        SecurityContextHolder.setContext(context);
        try {
            return action.apply(actor);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does something. */
    public void run(Consumer<Actor> action) {
        get(self -> {
            action.accept(self);
            return true;
        });
    }
}
