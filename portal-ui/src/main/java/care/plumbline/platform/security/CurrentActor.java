package care.plumbline.platform.security;

import care.plumbline.domain.account.Credentials;
import care.plumbline.domain.account.WelcomeVisitor;
import care.plumbline.domain.people.AboutMe;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.VisitorId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who acts: the one place that reads the security context and the visitor cookie. */
@Component
public class CurrentActor {

    private final Credentials credentials;
    private final WelcomeVisitor welcome;
    private final AboutMe aboutMe;

    CurrentActor(Credentials credentials, WelcomeVisitor welcome, AboutMe aboutMe) {
        this.credentials = credentials;
        this.welcome = welcome;
        this.aboutMe = aboutMe;
    }

    /**
     * Whoever acts in this request. A patient with a record acts as that patient alone: a visitor of the same browser
     * may be somebody else.
     */
    public Actor get() {
        var actor = signingIn();
        return actor.is(Role.PATIENT) && actor.visitor() != null && aboutMe.isPatient(actor)
                ? Actor.account(actor.requireAccount(), actor.role(), actor.session())
                : actor;
    }

    /** The same, but a patient still carries the visitor whose things are to be merged. */
    Actor signingIn() {
        var user = user();
        if (user.isPresent() && user.get().role() != Role.PATIENT) {
            return Actor.account(
                    user.get().account(), user.get().role(), user.get().auditSession());
        }
        var visitor = visitor().orElse(null);
        if (user.isPresent()) {
            return new Actor(
                    user.get().account(), visitor, user.get().role(), user.get().auditSession(), null);
        }
        return visitor == null ? Actor.anybody(UUID.randomUUID()) : Actor.visitor(visitor, visitor.value());
    }

    /**
     * The same, but somebody unknown becomes a visitor and gets the cookie: called with the first answer. So does an
     * account that has not said who it is yet, for there is no patient its answers could belong to.
     */
    public Actor orNewVisitor() {
        var actor = get();
        var belongsNowhere =
                actor.is(Role.PUBLIC) || actor.is(Role.PATIENT) && actor.visitor() == null && !aboutMe.isPatient(actor);
        if (!belongsNowhere) {
            return actor;
        }
        var id = VisitorId.next();
        var visitor = Actor.visitor(id, id.value());
        var secret = VisitorCookie.newSecret();
        welcome.welcome(visitor, VisitorCookie.hash(secret));
        VisitorCookie.write(secret);
        return actor.is(Role.PUBLIC)
                ? visitor
                : new Actor(actor.account(), id, actor.role(), actor.session(), actor.onBehalfOf());
    }

    /** The language of the account signed in with. */
    public Optional<String> language() {
        return user().map(PortalUser::language);
    }

    /** Whether a doctor or somebody of the staff is signed in. */
    public boolean isStaff() {
        return user().filter(user -> user.role() != Role.PATIENT).isPresent();
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return user().isPresent();
    }

    private Optional<VisitorId> visitor() {
        return VisitorCookie.read()
                .flatMap(secret -> credentials.visitor(Actor.anybody(UUID.randomUUID()), VisitorCookie.hash(secret)));
    }

    private static Optional<PortalUser> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
