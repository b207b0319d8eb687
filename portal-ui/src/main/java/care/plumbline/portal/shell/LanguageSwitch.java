package care.plumbline.portal.shell;

import care.plumbline.portal.i18n.Languages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** The other language, in its own name; keeps the page. */
class LanguageSwitch extends Composite<Anchor> implements AfterNavigationObserver {

    LanguageSwitch() {
        getContent().setText(getTranslation("site.layout.other-language"));
        getContent().setRouterIgnore(true);
        getContent().addClassName("language-switch");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var other = Languages.code(Languages.other(getLocale()));
        getContent().getElement().setAttribute("lang", other);
        var query = event.getLocation().getQueryParameters().excluding("lang").merging("lang", other);
        getContent().setHref("/" + event.getLocation().getPath() + "?" + query.getQueryString());
    }
}
