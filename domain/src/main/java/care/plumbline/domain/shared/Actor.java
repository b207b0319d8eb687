package care.plumbline.domain.shared;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something to be done: the first parameter of every use case and query.
 *
 * @param account the account signed in with, if any
 * @param visitor the anonymous person, if the browser carries a visitor cookie
 * @param session a random id that ties audit rows of one sitting together; not the HTTP session's id
 * @param onBehalfOf whom this is done for, when staff act for somebody
 */
public record Actor(
        @Nullable AccountId account,
        @Nullable VisitorId visitor,
        Role role,
        UUID session,
        @Nullable Behalf onBehalfOf) {

    /** Why staff act for somebody. */
    public enum BehalfReason {
        /** The person asked for it on the phone. */
        PERSON_ASKED,
        /** The clinic or its doctor cannot hold what was booked. */
        CLINIC_CHANGED,
        /** The person cannot use the portal. */
        CANNOT_USE_PORTAL
    }

    /** Whom staff act for, and why; both stand in every audit row. */
    public record Behalf(AccountId account, BehalfReason reason) {}

    /** Refuses a role that needs an account or a visitor and has none. */
    public Actor {
        var anonymous = role == Role.VISITOR || role == Role.PUBLIC || role == Role.SYSTEM;
        if (anonymous == (account != null)) {
            throw new IllegalArgumentException("an account belongs to exactly the roles that sign in: " + role);
        }
        if (onBehalfOf != null && role != Role.CARE_COORDINATOR) {
            throw new IllegalArgumentException("nobody acts for somebody else in the role " + role);
        }
        if ((role == Role.VISITOR) != (visitor != null && account == null)) {
            throw new IllegalArgumentException("a visitor id without an account belongs to the role VISITOR: " + role);
        }
    }

    /** Somebody signed in. */
    public static Actor account(AccountId account, Role role, UUID session) {
        return new Actor(account, null, role, session, null);
    }

    /** An anonymous person with a visitor cookie. */
    public static Actor visitor(VisitorId visitor, UUID session) {
        return new Actor(null, visitor, Role.VISITOR, session, null);
    }

    /** Somebody of whom nothing is known. */
    public static Actor anybody(UUID session) {
        return new Actor(null, null, Role.PUBLIC, session, null);
    }

    /** A job, a webhook or a recovery run. */
    public static Actor system(UUID session) {
        return new Actor(null, null, Role.SYSTEM, session, null);
    }

    /** The same staff member, acting for a patient whose account this is. */
    public Actor actingFor(AccountId patient, BehalfReason reason) {
        return new Actor(account, visitor, role, session, new Behalf(patient, reason));
    }

    /** Whose record is meant: the account acted for, else the own one; nobody's when neither is there. */
    public @Nullable AccountId person() {
        return onBehalfOf == null ? account : onBehalfOf.account();
    }

    /** The signed-in account; to be called only where the role guarantees one. */
    public AccountId requireAccount() {
        return Objects.requireNonNull(account, "this actor has no account");
    }

    /** The visitor; to be called only where the role guarantees one. */
    public VisitorId requireVisitor() {
        return Objects.requireNonNull(visitor, "this actor is no visitor");
    }

    /** Whether the actor signed in with this role. */
    public boolean is(Role wanted) {
        return role == wanted;
    }
}
