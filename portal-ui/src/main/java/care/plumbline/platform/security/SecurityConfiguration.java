package care.plumbline.platform.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY;

import care.plumbline.domain.account.CountAttempt;
import care.plumbline.domain.account.Credentials;
import care.plumbline.domain.account.ForgetAttempts;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.SiteStyles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.AntPathMatcher;

/** Three gates: public pages without a session, signed webhooks, and the views. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/",
        "/landing",
        "/price",
        "/back-pain/**",
        "/emergency",
        "/emergency/callback",
        "/privacy",
        "/consent",
        "/terms",
        "/error",
        "/tokens.css",
        "/styles.css",
        "/favicon.svg",
        "/mark.svg",
        "/favicon.ico",
        "/sandbox/**",
        "/mailbox",
        "/mailbox/**",
        "/clock",
        "/calendar/**"
    };

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private static final String STRICT =
            "default-src 'none'; style-src 'self' %s; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'; script-src 'none'";

    /** Flow 25.2 needs inline scripts and styles; its page has a base element of its own. */
    private static final String FLOW = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http, SiteStyles styles) throws Exception {
        return http.securityMatcher(SecurityConfiguration::isPublic)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // Somebody signed in is known by a session there is; none is ever opened here.
                .securityContext(context -> context.securityContextRepository(new KnownSession()))
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()))
                .addFilterBefore(new SameSiteOnly(), CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(STRICT.formatted(styles.source())))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Views talk to the server at the root address, with a parameter that public pages never have. */
    private static boolean isPublic(HttpServletRequest request) {
        return request.getParameter("v-r") == null
                && Arrays.stream(PUBLIC).anyMatch(pattern -> PATHS.match(pattern, request.getRequestURI()));
    }

    @Bean
    @Order(2)
    SecurityFilterChain webhooks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webhooks/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain views(
            HttpSecurity http,
            UnknownPaths unknown,
            AuthenticationSuccessHandler signedIn,
            AuthenticationFailureHandler notSignedIn)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(unknown).permitAll());
        // The form of another site must not sign somebody in as somebody else.
        http.addFilterBefore(new SameSiteOnly(), CsrfFilter.class);
        http.with(vaadin(), views -> views.loginView("/sign-in", "/"));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(FLOW))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), microphone=(self), geolocation=()"))
                // Views are forwarded to their servlet, which ends the response before headers would be written late.
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
        var chain = http.build();
        // The configurer for views puts handlers of its own; ours come after it.
        chain.getFilters().stream()
                .filter(UsernamePasswordAuthenticationFilter.class::isInstance)
                .map(UsernamePasswordAuthenticationFilter.class::cast)
                .forEach(filter -> {
                    filter.setAuthenticationSuccessHandler(signedIn);
                    filter.setAuthenticationFailureHandler(notSignedIn);
                });
        return chain;
    }

    @Bean
    UserDetailsService users(Credentials credentials) {
        return email -> credentials
                .ofEmail(Actor.anybody(UUID.randomUUID()), email)
                .map(known -> new PortalUser(
                        known.id(),
                        known.email(),
                        known.passwordHash(),
                        known.role(),
                        known.language(),
                        known.disabled()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    DaoAuthenticationProvider passwords(
            UserDetailsService users, BoundedArgon2 argon2, CountAttempt attempts, ForgetAttempts forgetting) {
        var provider = new CountedPasswords(users, attempts, forgetting);
        provider.setPasswordEncoder(argon2);
        return provider;
    }

    @Bean
    AuthenticationSuccessHandler signedIn(SignIn signIn) {
        return new SignedIn(signIn);
    }

    @Bean
    AuthenticationFailureHandler notSignedIn() {
        return (request, response, failure) -> {
            request.getSession()
                    .setAttribute(SignIn.TYPED_EMAIL, request.getParameter(SPRING_SECURITY_FORM_USERNAME_KEY));
            var busy =
                    failure instanceof TooManySignInsException || failure.getCause() instanceof TooManySignInsException;
            response.sendRedirect(busy ? "/sign-in?busy" : "/sign-in?error");
        };
    }
}
