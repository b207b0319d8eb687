package care.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.portal.component.PriceChip;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.CheckboxGroupKt;
import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.RadioButtonsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.util.ClassUtils;

/**
 * Somebody's browser with one tab: goes to addresses, reads what is on the screen, clicks and types, and keeps cookies
 * from one session to the next. Everything is found by the words people see; hidden and disabled parts cannot be used.
 */
public final class Browser {

    private static final String VISITOR = "plumbline-visitor";
    private static final String LANGUAGE = "plumbline-language";
    private static final Routes ROUTES = discovered();

    private final ApplicationContext context;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String zone = "";
    private boolean open;

    Browser(ApplicationContext context) {
        this.context = context;
    }

    /** Karibu's own discovery finds public classes only. */
    private static Routes discovered() {
        return new Routes(found(new AnnotationTypeFilter(Route.class)), errors(), true);
    }

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends HasErrorParameter<?>>> errors() {
        Set<?> errors = found(new AssignableTypeFilter(HasErrorParameter.class));
        return (Set<Class<? extends HasErrorParameter<?>>>) errors;
    }

    private static Set<Class<? extends Component>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("care.plumbline").stream()
                .map(bean -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null)
                        .<Component>asSubclass(Component.class))
                .collect(Collectors.toSet());
    }

    static void closeWhateverIsOpen() {
        SecurityContextHolder.clearContext();
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
    }

    /** Spanish is read here from the next session on. */
    public Browser inSpanish() {
        cookies.put(LANGUAGE, "es");
        return this;
    }

    /** This browser's clock shows the time of this zone, from the next session on. */
    public Browser inZone(String zone) {
        this.zone = zone;
        return this;
    }

    /** The person who uses this browser from now on, in a new session: a visitor by cookie, or somebody signed in. */
    public Browser usedBy(As person) {
        var tables = context.getBean(Tables.class);
        close();
        var visitor = person.actor().visitor();
        if (visitor != null) {
            var secret = UUID.randomUUID().toString();
            tables.change("update care.visitor set secret_hash = ? where id = ?", hash(secret), visitor.value());
            cookies.put(VISITOR, secret);
        }
        var account = person.actor().account();
        if (account != null) {
            signIn(tables.text("select email from care.account where id = ?", account.value()));
        }
        return this;
    }

    /** Signs in with this address, in a new session. */
    public Browser signedInAs(String email) {
        close();
        signIn(email);
        return this;
    }

    private void signIn(String email) {
        var user = context.getBean(UserDetailsService.class).loadUserByUsername(email);
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(signedIn);
    }

    /** Another device: no session and no cookie. */
    public Browser forgetsEverything() {
        cookies.clear();
        return close();
    }

    /** Ends the session; cookies stay. The next address opens a new one. */
    public Browser close() {
        closeWhateverIsOpen();
        open = false;
        return this;
    }

    /** Goes to an address inside the views, query included; what happens elsewhere is told by {@link #leftFor}. */
    public Browser goesTo(String address) {
        if (!open) {
            openSession();
        }
        var query = address.indexOf('?');
        var path = address.substring(address.startsWith("/") ? 1 : 0, query < 0 ? address.length() : query);
        UI.getCurrent()
                .navigate(
                        path,
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
        return this;
    }

    private void openSession() {
        MockVaadin.setMockRequestFactory(session -> {
            var request = new SignedInRequest(session);
            cookies.forEach((name, value) -> request.addCookie(new Cookie(name, value)));
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        var locale = Locale.of(cookies.getOrDefault(LANGUAGE, "en"));
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().setLocale(locale);
        if (!zone.isEmpty()) {
            UI.getCurrent().getInternals().setExtendedClientDetails(clientDetails());
        }
        open = true;
    }

    private ExtendedClientDetails clientDetails() {
        return new ExtendedClientDetails(
                UI.getCurrent(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                zone,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Keeps the cookies that were set since the session began. */
    public Browser keepsCookies() {
        var response = (VaadinServletResponse) VaadinServletResponse.getCurrent();
        for (var header : response.getHttpServletResponse().getHeaders("Set-Cookie")) {
            var pair = header.substring(0, header.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return this;
    }

    /** The value of a cookie that is kept here. */
    public boolean hasCookie(String name) {
        return cookies.containsKey(name) && !cookies.get(name).isEmpty();
    }

    /** Where the tab is, without the query. */
    public String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    /** The query of where the tab is. */
    public QueryParameters query() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters();
    }

    /** The address outside the views that the last action left for; empty when it stayed. */
    public String leftFor() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(pending -> pending.getInvocation().getExpression().contains("window.open"))
                .map(pending ->
                        String.valueOf(pending.getInvocation().getParameters().getFirst()))
                .map(address -> address.replaceAll("^\"|\"$", ""))
                .reduce("", (first, last) -> last);
    }

    /** The one heading of the page. */
    public String heading() {
        return LocatorJ._get(H1.class).getText();
    }

    /** The title of the tab. */
    public String title() {
        var title = UI.getCurrent().getInternals().getTitle();
        return title == null ? "" : title;
    }

    /** Everything that can be read in the main part of the page. */
    public String text() {
        LocatorJ._find(H1.class);
        return visible(main().getElement());
    }

    /** Everything that can be read on the page, its frame included. */
    public String wholeText() {
        LocatorJ._find(H1.class);
        return visible(UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement());
    }

    private static Main main() {
        return LocatorJ._get(Main.class);
    }

    private static String visible(Element element) {
        var words = new StringBuilder();
        collect(element, words);
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText()).append(' ');
            return;
        }
        if (!element.isVisible()) {
            return;
        }
        element.getComponent()
                .ifPresent(component ->
                        own(component).forEach(text -> words.append(text).append(' ')));
        element.getChildren().forEach(child -> collect(child, words));
    }

    /** Words that a component shows without having a text node for them. */
    private static List<String> own(Component component) {
        var words = new ArrayList<String>();
        for (var property : List.of("label", "caption", "helperText")) {
            words.add(component.getElement().getProperty(property, ""));
        }
        if (component instanceof HasValidation field && field.isInvalid()) {
            words.add(field.getErrorMessage());
        }
        return words;
    }

    /** The lines of all lists in the main part of the page. */
    public List<String> lines() {
        return LocatorJ._find(main(), ListItem.class).stream()
                .map(item -> visible(item.getElement()))
                .toList();
    }

    /** Clicks the button with these words. */
    public Browser clicks(String words) {
        LocatorJ._click(LocatorJ._get(Button.class, search -> search.withText(words)));
        return this;
    }

    /** Whether there is a button with these words. */
    public boolean hasButton(String words) {
        return !LocatorJ._find(Button.class, search -> search.withText(words)).isEmpty();
    }

    /** The words of all buttons in the main part of the page. */
    public List<String> buttons() {
        return LocatorJ._find(main(), Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    /** Clicks the button that a screen reader announces with these words. */
    public Browser clicksLabelled(String label) {
        LocatorJ._click(LocatorJ._get(
                Button.class,
                search -> search.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals(label))));
        return this;
    }

    /** What a screen reader announces of the buttons that have more to say than their words. */
    public List<String> buttonLabels() {
        return LocatorJ._find(main(), Button.class).stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .toList();
    }

    /** Where the link with these words leads. */
    public String link(String words) {
        return LocatorJ._get(Anchor.class, search -> search.withText(words)).getHref();
    }

    /** Whether there is a link with these words. */
    public boolean hasLink(String words) {
        return !LocatorJ._find(Anchor.class, search -> search.withText(words)).isEmpty();
    }

    /** Follows the link with these words to another view. */
    public Browser follows(String words) {
        return goesTo(link(words));
    }

    /** Types into the field of this type and label. */
    public <C extends Component & HasValue<?, String>> Browser types(Class<C> type, String label, String text) {
        var field = field(type, label);
        LocatorJ._setValue(field, text);
        field.getParent()
                .flatMap(parent -> ancestor(parent, CustomField.class))
                .ifPresent(whole -> ElementUtilsKt._fireDomEvent(
                        whole.getElement(),
                        new DomEvent(whole.getElement(), "change", JacksonUtils.createObjectNode())));
        return this;
    }

    private static <C extends Component> Optional<C> ancestor(Component component, Class<C> type) {
        return type.isInstance(component)
                ? Optional.of(type.cast(component))
                : component.getParent().flatMap(parent -> ancestor(parent, type));
    }

    /** The field of this type and label. */
    public <C extends Component> C field(Class<C> type, String label) {
        return LocatorJ._get(type, search -> search.withPredicate(field -> label.equals(labelOf(field))));
    }

    private static String labelOf(Component field) {
        var label = field.getElement().getProperty("label");
        return label != null && !label.isEmpty() ? label : field.getElement().getProperty("accessibleName", "");
    }

    /** The one component of this type on the page. */
    public <C extends Component> C only(Class<C> type) {
        return LocatorJ._get(type);
    }

    /** Picks the radio button with these words. */
    public Browser picks(String option) {
        RadioButtonsKt.selectByLabel(radiosWith(option), option);
        return this;
    }

    /** The words of the chosen radio button of the group that offers this option; empty when none is chosen. */
    public String pickedAmong(String option) {
        return picked(radiosWith(option));
    }

    private static <T> String picked(RadioButtonGroup<T> group) {
        return group.getValue() == null ? "" : group.getItemLabelGenerator().apply(group.getValue());
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> radiosWith(String option) {
        return LocatorJ._get(
                RadioButtonGroup.class,
                search -> search.withPredicate(group -> RadioButtonsKt.getItemLabels((RadioButtonGroup<Object>) group)
                        .contains(option)));
    }

    /** The words of every radio button on the page. */
    public List<String> radios() {
        return LocatorJ._find(RadioButtonGroup.class).stream()
                .flatMap(group -> RadioButtonsKt.getItemLabels((RadioButtonGroup<?>) group).stream())
                .toList();
    }

    /** Whether the radio button with these words is there to be picked. */
    public boolean canPick(String option) {
        return canPick(radiosWith(option), option);
    }

    private static <T> boolean canPick(RadioButtonGroup<T> group, String option) {
        return group.getListDataView()
                .getItems()
                .filter(item -> group.getItemLabelGenerator().apply(item).equals(option))
                .allMatch(group.getItemEnabledProvider());
    }

    /** Ticks exactly these boxes of the page's one group, as its user: what stays ticked is up to the page. */
    public Browser ticksOnly(String... options) {
        CheckboxGroupKt.selectByLabel(boxes(), options);
        return this;
    }

    /** Ticks one more box of the page's one group. */
    public Browser ticksAlso(String option) {
        var wanted = new LinkedHashSet<>(ticked());
        wanted.add(option);
        return ticksOnly(wanted.toArray(String[]::new));
    }

    /** The ticked boxes of the page's one group. */
    public Set<String> ticked() {
        var group = boxes();
        var labels = new LinkedHashSet<String>();
        group.getValue()
                .forEach(item -> labels.add(group.getItemLabelGenerator().apply(item)));
        return labels;
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Object> boxes() {
        return LocatorJ._get(CheckboxGroup.class);
    }

    /** Ticks or clears the box with this label. */
    public Browser ticks(String label, boolean value) {
        LocatorJ._setValue(field(Checkbox.class, label), value);
        return this;
    }

    /** The labels of the single boxes on the page. */
    public List<String> boxLabels() {
        return LocatorJ._find(Checkbox.class).stream().map(Checkbox::getLabel).toList();
    }

    /** The labels of the single boxes that are ticked. */
    public List<String> tickedBoxes() {
        return LocatorJ._find(Checkbox.class).stream()
                .filter(Checkbox::getValue)
                .map(Checkbox::getLabel)
                .toList();
    }

    /** Ticks the box with this label. */
    public Browser ticks(String label) {
        return ticks(label, true);
    }

    /** Chooses the entry with these words from the list with this label. */
    @SuppressWarnings("unchecked")
    public Browser chooses(String label, String entry) {
        var select = (Select<Object>) field(Select.class, label);
        var wanted = select.getListDataView()
                .getItems()
                .filter(item -> select.getItemLabelGenerator().apply(item).equals(entry))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + entry));
        LocatorJ._setValue(select, wanted);
        return this;
    }

    /** The entries offered in the field of this label to somebody who types that. */
    @SuppressWarnings("unchecked")
    public List<String> finds(String label, String typed) {
        var field = (ComboBox<Object>) field(ComboBox.class, label);
        ComboBoxKt.setUserInput(field, typed);
        return ComboBoxKt.getSuggestions(field);
    }

    /** Chooses the entry with these words from what is offered to somebody who types that. */
    @SuppressWarnings("unchecked")
    public Browser choosesFound(String label, String typed, String entry) {
        assertThat(finds(label, typed)).contains(entry);
        var field = (ComboBox<Object>) field(ComboBox.class, label);
        var wanted = ComboBoxKt.getSuggestionItems(field).stream()
                .filter(item -> field.getItemLabelGenerator().apply(item).equals(entry))
                .findFirst()
                .orElseThrow();
        LocatorJ._setValue(field, wanted);
        return this;
    }

    /** The words chosen in the field of this label; empty when nothing is. */
    @SuppressWarnings("unchecked")
    public String chosenIn(String label) {
        var field = (ComboBox<Object>) field(ComboBox.class, label);
        return field.getValue() == null ? "" : field.getItemLabelGenerator().apply(field.getValue());
    }

    /** What the frame says of the price, once for each place where it does. */
    public List<String> priceChips() {
        return LocatorJ._find(PriceChip.class).stream()
                .map(chip -> visible(chip.getElement()))
                .toList();
    }

    /** The words at a field that says what is wrong with it; empty when nothing is. */
    public <C extends Component> String problemAt(Class<C> type, String label) {
        return field(type, label) instanceof HasValidation field && field.isInvalid() ? field.getErrorMessage() : "";
    }

    /** The lines under "There is a problem"; none when it is not shown. */
    public List<String> problems() {
        return LocatorJ._find(
                        com.vaadin.flow.component.html.Section.class, search -> search.withClasses("error-summary"))
                .stream()
                .flatMap(summary -> LocatorJ._find(summary, Anchor.class).stream())
                .map(Anchor::getText)
                .toList();
    }

    /** The page asks the server again by itself. */
    public Browser polls() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        return this;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A request of whoever is signed in, as Spring Security's filter makes it. */
    private static final class SignedInRequest extends FakeRequest {

        SignedInRequest(HttpSession session) {
            super(session);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return SecurityContextHolder.getContext().getAuthentication();
        }

        @Override
        public boolean isUserInRole(String role) {
            var signedIn = SecurityContextHolder.getContext().getAuthentication();
            return signedIn != null
                    && signedIn.getAuthorities().stream()
                            .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
        }
    }
}
