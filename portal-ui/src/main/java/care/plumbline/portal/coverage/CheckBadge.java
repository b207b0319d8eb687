package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityStatus;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How an answer stands, in words with a shape. */
class CheckBadge extends Composite<Div> {

    CheckBadge(EligibilityCheck check) {
        this(check.status(), check.enteredByStaff(), check.markedWrong());
    }

    CheckBadge(EligibilityStatus status, boolean enteredByStaff, boolean markedWrong) {
        getContent().addClassName("desk-facts");
        if (markedWrong) {
            getContent().add(badge(getTranslation("checks.wrong"), "urgent"));
        }
        getContent().add(badge(getTranslation("check-status." + status.name()), css(status)));
        if (enteredByStaff) {
            getContent().add(new Span(getTranslation("checks.by-staff")));
        }
    }

    private static Span badge(String words, String kind) {
        var badge = new Span(words);
        badge.addClassNames("flag-badge", "flag-badge--" + kind);
        return badge;
    }

    private static String css(EligibilityStatus status) {
        return switch (status) {
            case OK -> "selfcare";
            case PENDING, UNAVAILABLE -> "routine";
            case INACTIVE, NOT_COVERED_HERE, LIMIT_REACHED -> "priority";
            case REJECTED, UNKNOWN -> "urgent";
        };
    }
}
