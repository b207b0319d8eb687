package care.plumbline.platform.security;

import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Role;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody signed in. */
final class PortalUser implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID account;
    private final String email;
    private final transient String passwordHash;
    private final Role role;
    private final String language;
    private final boolean disabled;
    private final UUID auditSession = UUID.randomUUID();

    PortalUser(AccountId account, String email, String passwordHash, Role role, String language, boolean disabled) {
        this.account = account.value();
        this.email = email;
        this.passwordHash = passwordHash;
        this.role = role;
        this.language = language;
        this.disabled = disabled;
    }

    AccountId account() {
        return new AccountId(account);
    }

    Role role() {
        return role;
    }

    String language() {
        return language;
    }

    UUID auditSession() {
        return auditSession;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }
}
