package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.VersionStatus;
import com.vaadin.flow.component.html.Span;

/** Where a version stands, as a word with a shape of its own. */
class StatusBadge extends Span {

    StatusBadge(VersionStatus status) {
        super();
        setText(getTranslation("version-status." + status.name()));
        addClassNames("flag-badge", "flag-badge--" + css(status));
    }

    private static String css(VersionStatus status) {
        return switch (status) {
            case ACTIVE -> "selfcare";
            case SCHEDULED -> "routine";
            case SUBMITTED -> "priority";
            case REJECTED -> "urgent";
            case DRAFT, RETIRED, WITHDRAWN, DISCARDED -> "plain";
        };
    }
}
