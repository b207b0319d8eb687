package care.plumbline.portal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Ends the session and leads to the public first page. */
class SignOut extends Button {

    SignOut(AuthenticationContext authentication) {
        super();
        setText(getTranslation("shell.action.sign-out"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(click -> authentication.logout());
    }
}
