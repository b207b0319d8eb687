package care.plumbline.portal.account;

import care.plumbline.domain.account.OpenRegistration;
import care.plumbline.domain.account.SignUp;
import care.plumbline.domain.account.VerifyEmail;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.security.Place;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From an address and a password to an account: what the two screens of registration ask and do. */
@Component
class Registering {

    private final SignUp signUp;
    private final OpenRegistration open;
    private final VerifyEmail verifying;

    Registering(SignUp signUp, OpenRegistration open, VerifyEmail verifying) {
        this.signUp = signUp;
        this.open = open;
        this.verifying = verifying;
    }

    void signUp(Actor actor, SignUp.Request request) {
        signUp.signUp(actor, request);
    }

    Optional<String> address(Actor actor) {
        return open.address(actor);
    }

    void sendAgain(Actor actor) {
        signUp.sendAgain(actor, Place.ofRequest());
    }

    AccountId verify(Actor actor, String code) {
        return verifying.verify(actor, code);
    }
}
