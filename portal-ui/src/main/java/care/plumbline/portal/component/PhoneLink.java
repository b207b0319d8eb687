package care.plumbline.portal.component;

import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.html.Anchor;

/** A US phone number that a phone calls when it is touched; never broken over two lines. */
public class PhoneLink extends Anchor {

    /** A link to this number of ten digits. */
    public PhoneLink(String digits) {
        super("tel:+1" + digits, Formats.phone(digits));
        addClassName("phone");
    }
}
