package care.plumbline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ActorTest {

    private static final AccountId ACCOUNT = AccountId.next();
    private static final VisitorId VISITOR = VisitorId.next();
    private static final UUID SESSION = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(
            names = {"SYSTEM", "VISITOR", "PUBLIC"},
            mode = Mode.EXCLUDE)
    void rolesThatSignInNeedAnAccount(Role role) {
        assertThat(Actor.account(ACCOUNT, role, SESSION).requireAccount()).isEqualTo(ACCOUNT);
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(null, null, role, SESSION, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(null, VISITOR, role, SESSION, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM", "VISITOR", "PUBLIC"})
    void noAccountEverHasARoleThatDoesNotSignIn(Role role) {
        assertThatIllegalArgumentException().isThrownBy(() -> Actor.account(ACCOUNT, role, SESSION));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(ACCOUNT, VISITOR, role, SESSION, null));
    }

    @Test
    void aVisitorIsKnownByTheCookieAlone() {
        assertThat(Actor.visitor(VISITOR, SESSION).requireVisitor()).isEqualTo(VISITOR);
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(null, null, Role.VISITOR, SESSION, null));
    }

    @Test
    void neitherTheSystemNorAnybodyCarriesAVisitor() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(null, VISITOR, Role.SYSTEM, SESSION, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(null, VISITOR, Role.PUBLIC, SESSION, null));
    }

    @Test
    void aPatientWhoJustSignedInStillCarriesTheVisitor() {
        var actor = new Actor(ACCOUNT, VISITOR, Role.PATIENT, SESSION, null);

        assertThat(actor.requireVisitor()).isEqualTo(VISITOR);
        assertThat(actor.requireAccount()).isEqualTo(ACCOUNT);
    }

    @Test
    void staffActForAPersonAndStayThemselves() {
        var coordinator = Actor.account(ACCOUNT, Role.CARE_COORDINATOR, SESSION);
        var person = AccountId.next();

        var acting = coordinator.actingFor(person, Actor.BehalfReason.PERSON_ASKED);

        assertThat(acting.person()).isEqualTo(person);
        assertThat(acting.requireAccount()).isEqualTo(ACCOUNT);
        assertThat(acting.role()).isEqualTo(Role.CARE_COORDINATOR);
        assertThat(coordinator.person()).isEqualTo(ACCOUNT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Actor.account(ACCOUNT, Role.PATIENT, SESSION)
                        .actingFor(person, Actor.BehalfReason.PERSON_ASKED));
    }

    @Test
    void whoHasNoneIsNotAskedForOne() {
        assertThatNullPointerException().isThrownBy(Actor.visitor(VISITOR, SESSION)::requireAccount);
        assertThatNullPointerException().isThrownBy(Actor.system(SESSION)::requireAccount);
        assertThatNullPointerException().isThrownBy(Actor.anybody(SESSION)::requireVisitor);
    }

    @Test
    void hasExactlyTheRoleOfTheAccount() {
        var doctor = Actor.account(ACCOUNT, Role.DOCTOR, SESSION);

        assertThat(doctor.is(Role.DOCTOR)).isTrue();
        assertThat(doctor.is(Role.ADMINISTRATOR)).isFalse();
    }
}
