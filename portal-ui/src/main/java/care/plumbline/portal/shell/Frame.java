package care.plumbline.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;

/** What every page has: skip link, header, emergency line, one main landmark; focus moves to the heading. */
class Frame extends Composite<Div> {

    private final Main main = new Main();
    private final Nav navigation = new Nav();
    private final Header header;

    Frame(String area, boolean demo) {
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        navigation.setAriaLabel(getTranslation("site.layout.nav"));
        navigation.addClassName("app-nav");
        header = header(demo);
        getContent().add(skipLink(), header, helpLine(), main);
        getElement().executeJs("document.documentElement.dataset.area = $0", area);
    }

    void show(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    /** Adds a line below the bar. */
    void line(Component line) {
        header.add(line);
    }

    void navigation(Component... links) {
        navigation.removeAll();
        navigation.add(links);
    }

    /** Focus goes to the heading, except on the first page: there the browser announces the page itself. */
    void navigated(AfterNavigationEvent event) {
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            main.getElement()
                    .executeJs("const h = this.querySelector('h1'); (h || this).focus(); window.scrollTo(0, 0);");
        }
    }

    private Header header(boolean demo) {
        var bar = new Div(new Brand(), navigation, new LanguageSwitch());
        bar.addClassName("app-header");
        var header = new Header();
        if (demo) {
            var banner = new Div(getTranslation("site.layout.demo"));
            banner.addClassName("demo-banner");
            header.add(banner);
        }
        header.add(bar);
        return header;
    }

    private Anchor skipLink() {
        var skip = new Anchor("#main", getTranslation("site.layout.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip-link");
        // The page has a base element, so a bare fragment would lead to the first page.
        skip.getElement()
                .executeJs("this.addEventListener('click', e => { e.preventDefault(); e.stopPropagation();"
                        + " document.getElementById('main').focus(); }, true)");
        return skip;
    }

    private Aside helpLine() {
        var call = new Anchor("tel:911", getTranslation("site.layout.emergency-call"));
        var crisis = new Anchor("tel:988", getTranslation("site.layout.crisis-call"));
        var line = new Aside(
                new Span(new Text(getTranslation("site.layout.emergency-question") + " "), call),
                new Span(new Text(getTranslation("site.layout.crisis-question") + " "), crisis));
        line.addClassName("help-line");
        line.getElement().setAttribute("aria-label", getTranslation("site.layout.help"));
        return line;
    }
}
