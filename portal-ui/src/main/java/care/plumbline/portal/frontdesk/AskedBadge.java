package care.plumbline.portal.frontdesk;

import com.vaadin.flow.component.html.Span;

/** Says of a visit that its patient was asked to choose another time. */
class AskedBadge extends Span {

    AskedBadge() {
        super();
        setText(getTranslation("desk.asked"));
        addClassNames("flag-badge", "flag-badge--priority");
    }
}
