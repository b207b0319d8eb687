package care.plumbline.portal.component;

import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.html.Span;

/** A level of the protocol as a word with its own shape, not by colour alone. */
public class FlagBadge extends Span {

    /** The badge of a level. */
    public FlagBadge(Disposition level) {
        super();
        setText(getTranslation("disposition." + level.name()));
        addClassNames("flag-badge", "flag-badge--" + css(level));
    }

    private static String css(Disposition level) {
        return switch (level) {
            case EMERGENCY_NOW -> "emergency";
            case URGENT_SAME_DAY -> "urgent";
            case VIRTUAL_VISIT_PRIORITY -> "priority";
            case VIRTUAL_VISIT_ROUTINE -> "routine";
            case SELF_CARE -> "selfcare";
        };
    }
}
