package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.HealthPlan;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Whether the plan is being asked, in one plain sentence that a screen reader reads out when it changes. */
class PayerStatus extends Composite<Div> {

    PayerStatus() {
        getContent().getElement().setAttribute("role", "status");
    }

    void clear() {
        getContent().removeAll();
    }

    /** Says how the question to this plan stands; nothing once it was answered. */
    void tell(HealthPlan plan, EligibilityCheck check) {
        key(check.status()).ifPresentOrElse(key -> say(getTranslation(key, plan.payer())), this::clear);
    }

    void say(String sentence) {
        var words = new Paragraph(sentence);
        words.addClassName("notice");
        getContent().removeAll();
        getContent().add(words);
    }

    private static Optional<String> key(EligibilityStatus status) {
        return switch (status) {
            case PENDING -> Optional.of("price.payer.asking");
            case UNAVAILABLE -> Optional.of("price.payer.silent");
            case UNKNOWN -> Optional.of("price.payer.unreadable");
            case OK, INACTIVE, REJECTED, NOT_COVERED_HERE, LIMIT_REACHED -> Optional.empty();
        };
    }
}
