package care.plumbline.portal.component;

import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page whose tab shows its title and the house it belongs to. */
public interface Titled extends HasDynamicTitle {

    /** Gives what the page is about, in the language of the tab. */
    String title();

    @Override
    default String getPageTitle() {
        return Words.of("site.layout.title", title());
    }
}
